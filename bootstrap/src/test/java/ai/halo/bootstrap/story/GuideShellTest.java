package ai.halo.bootstrap.story;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.bootstrap.Home;
import ai.halo.domain.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the guides have one type into a terminal, guide by guide and from top to bottom. */
class GuideShellTest {

    private static final String BEGINNING =
            """
            set -euo pipefail
            home=.halo
            key() { sed -n "s/.*\\"$1\\":\\"\\([^\\"]*\\)\\".*/\\1/p" "$home/workspace.json"; }
            base=$(key base_url) widget=$(key widget_key) server=$(key api_key)
            """;

    @TestFactory
    Stream<DynamicTest> isTyped() {
        return Guides.marked("shell").stream()
                .filter(Tongues::areSpoken)
                .collect(groupingBy(Snippet::guide, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(guide ->
                        DynamicTest.dynamicTest(
                                guide.getKey() + ", " + guide.getValue().size() + " snippets",
                                () -> type(guide.getValue())));
    }

    private static void type(List<Snippet> snippets) {
        var company = Company.movesIn();
        company.knows("Refunds", "You can ask for a refund within 30 days of paying.");
        var answer = company.ask("How long do I have to ask for a refund?");
        var script = new StringBuilder(BEGINNING).append(known(company, answer));
        for (Snippet snippet : snippets) {
            script.append("echo '== ").append(snippet.title()).append("'\n");
            script.append(
                    snippet.filledIn(company)
                            .replace("agent=…", "agent=" + agent(company))
                            .replace("MESSAGE_ID", answer.text("message_id")));
        }
        var bench = desk(company);
        String said = bench.says("bash", bench.holds("typed.sh", script.toString()));

        assertThat(said).contains(snippets.stream().map(each -> "== " + each.title()).toList());
        assertThat(said).doesNotContain("\"error\":\"");
    }

    private static String known(Company company, RunningHalo.Answer answer) {
        String conversation =
                company.look("/conversations").items("items").getFirst().at("id").plain();
        return "agent=%s conversation=%s session=%s\n"
                .formatted(agent(company), conversation, answer.text("session_id"));
    }

    private static String agent(Company company) {
        return company.look("/agents").items("items").getFirst().at("id").plain();
    }

    private static Workbench desk(Company company) {
        var bench = new Workbench();
        for (String article :
                List.of(
                        "docs/help/a.md",
                        "playbooks/b.md",
                        "articles/c.md",
                        "path/to/your/articles/d.md")) {
            bench.holds(article, "# Export\n\nPress Export in the menu " + article + ".\n");
        }
        bench.holds("faq.html", "<title>FAQ</title><p>Ask us anything.</p>");
        bench.holds("prices.txt", "Team costs 40 euros a month.");
        bench.holds("articles.jsonl", "{\"title\":\"Internal: Refunds\",\"text\":\"Ask Ida.\"}\n");
        bench.holds(
                ".halo/" + Home.WORKSPACE,
                company.credentials().with("base_url", company.baseUrl()).compact());
        bench.holds(".halo/" + Home.OPERATOR_TOKEN, RunningHalo.shared().operatorToken());
        bench.holds(
                ".halo/" + Home.SERVER,
                Json.object()
                        .with("base_url", company.baseUrl())
                        .with("pid", Json.number(ProcessHandle.current().pid()))
                        .compact());
        bench.borrows("halo");
        Path shims = bench.borrows("bin/curl").getParent();
        return bench.knowing("PATH", shims + ":" + System.getenv("PATH"))
                .knowing("HALO_HOME", ".halo")
                .knowing("HALO_IDENTITY_SECRET", company.identitySecret())
                .knowing(
                        "HALO_JAVA",
                        Path.of(System.getProperty("java.home"), "bin/java").toString())
                .knowing("HALO_CLASSES", requireNonNull(System.getProperty("java.class.path")));
    }
}
