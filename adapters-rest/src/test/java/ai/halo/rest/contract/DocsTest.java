package ai.halo.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocsTest {

    private static final Path GUIDES = Path.of("../docs/guide");

    private static final String MAKES =
            "(?:(?:Problem\\.|(?<![.\\w]))of|new Refused)\\(\\s*(?:HttpStatus\\.\\w+|status),";

    /** Where a problem is made. */
    private static final Pattern MADE = Pattern.compile(MAKES + "|Problem\\.notFound\\(");

    private static final Pattern CODE =
            Pattern.compile("(?:" + MAKES + "|Problem\\.notFound\\()\\s*\"([a-z_]+)\"");

    /** The code is that of another problem, or comes from whoever calls. */
    private static final Pattern HANDED_ON =
            Pattern.compile(MAKES + "\\s*(?:[\\w.]+\\.)?(code)\\b");

    private static final Pattern CALLED_WITH = Pattern.compile("\\bbad\\(\\s*\"([a-z_]+)\"");

    private final RunningServer server = RunningServer.with();
    private final String page = server.get("/docs/api").response().body();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void giveEveryOperationAndEveryRefusalAnAddress() {
        Contracts contracts = server.bean(Contracts.class);
        assertThat(contracts.operations())
                .allSatisfy(operation -> {
                    assertThat(page).contains("id=\"" + operation.id() + "\"");
                    assertThat(contracts.refusals(operation))
                            .allSatisfy(refusal ->
                                    assertThat(page).contains("id=\"" + refusal.code() + "\""));
                });
    }

    @Test
    void explainEveryCodeThatTheSourcesName() throws IOException {
        var named = new TreeSet<String>();
        var unread = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                named.addAll(all(CODE, text));
                named.addAll(all(CALLED_WITH, text));
                int read = all(CODE, text).size() + all(HANDED_ON, text).size();
                if (read != MADE.matcher(text).results().toList().size()) {
                    unread.add(file.toString());
                }
            }
        }

        System.out.printf("%d codes named in the sources%n", named.size());
        assertThat(unread).as("problems whose codes this test cannot read").isEmpty();
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(all("id=\"([^\"]+)\"")).containsAll(named);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404, not_found",
        "GET, /api/sdk/nothing, 404, not_found",
        "DELETE, /health, 405, method_not_allowed",
        "DELETE, /api/sdk/chat, 405, method_not_allowed",
        "POST, /api/sdk/chat, 500, internal_error",
        "GET, /api/v1/agents, 403, forbidden",
        "GET, /api/unguarded, 401, unauthorized"
    })
    void areWhereARefusalPointsTo(String method, String path, int status, String code) {
        var answer =
                server.send(
                        method,
                        path,
                        BodyPublishers.ofString("{\"message\":\"Hi\"}"),
                        "Authorization",
                        "Bearer " + RunningServer.WIDGET_KEY,
                        "Content-Type",
                        "application/json");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertExplained(answer);
    }

    @Test
    void areWhereARefusalOfTheServerItselfPointsTo() {
        assertExplained(server.get("/health", "Accept", "image/png"));
        assertExplained(server.get("/health", "X-Long", "x".repeat(20_000)));
        assertExplained(server.get("/health?" + "x".repeat(20_000)));
    }

    private void assertExplained(Answer answer) {
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(answer.json().at("docs_url").plain())
                .isEqualTo("https://halo.example/docs/api#" + answer.code());
        assertThat(page).contains("id=\"" + answer.code() + "\"");
    }

    @Test
    void useNoAddressTwice() {
        assertThat(all("id=\"([^\"]+)\"")).doesNotHaveDuplicates();
    }

    @Test
    void linkToNothingThatIsNotThere() {
        assertThat(all("id=\"([^\"]+)\"")).containsAll(all("href=\"#([^\"]+)\""));
    }

    @Test
    void fetchNothingFromElsewhere() {
        assertThat(all("(?:src|href)=\"([^\"#]+)\"")).allMatch(address -> address.startsWith("/"));
        assertThat(page).doesNotContain("<script", "@import", "url(");
        assertThat(server.get("/docs/api").header("Content-Security-Policy").getFirst())
                .startsWith("default-src 'none'");
    }

    @Test
    void serveEveryGuideThereIs() throws IOException {
        try (var files = Files.list(GUIDES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(GuidesController.GUIDES);
        }
        for (String guide : GuidesController.GUIDES) {
            assertThat(server.get("/docs/" + guide).response().body())
                    .contains(Files.readString(GUIDES.resolve(guide + ".md")));
        }
        assertThat(server.get("/docs").response().body()).contains("/docs/getting-started");
    }

    @Test
    void leadFromOneGuideToTheNextAndTheOneBefore() {
        assertThat(server.get("/docs/" + GuidesController.GUIDES.get(1)).response().body())
                .contains("<footer><a href=\"/docs/" + GuidesController.GUIDES.get(0) + "\">← ")
                .contains("<a href=\"/docs/" + GuidesController.GUIDES.get(2) + "\">");
        assertThat(server.get("/docs/" + GuidesController.GUIDES.getLast()).response().body())
                .contains("<span></span></footer>");
    }

    @Test
    void knowNoOtherGuides() {
        assertThat(server.get("/docs/nothing").status()).isEqualTo(404);
    }

    private List<String> all(String pattern) {
        return all(Pattern.compile(pattern), page);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
