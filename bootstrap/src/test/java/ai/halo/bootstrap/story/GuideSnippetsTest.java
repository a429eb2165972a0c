package ai.halo.bootstrap.story;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GuideSnippetsTest {

    private static final Set<String> RUN =
            Set.of(
                    "page",
                    "module",
                    "policy",
                    "permission",
                    "frame",
                    "shell",
                    "token",
                    "types",
                    "template",
                    "django",
                    "entry",
                    "reads");
    private static final Set<String> NEEDS =
            Set.of("terminal", "model", "postgresql", "smtp", "patience");

    @Test
    void areRunOrSayWhatTheyNeed() {
        List<Snippet> all = Guides.snippets().stream().filter(each -> !each.isProse()).toList();
        assertThat(all)
                .allSatisfy(each ->
                        assertThat(
                                        RUN.contains(each.mark("run"))
                                                ^ NEEDS.contains(each.mark("needs")))
                                .as(each.title())
                                .isTrue());

        var kinds =
                all.stream()
                        .filter(each -> !each.mark("run").isEmpty())
                        .collect(groupingBy(each -> each.mark("run"), TreeMap::new, counting()));
        List<String> needy =
                all.stream()
                        .filter(each -> !each.mark("needs").isEmpty())
                        .map(each -> each.title() + " (" + each.mark("needs") + ")")
                        .toList();
        List<String> notHere =
                all.stream().filter(each -> !Tongues.areSpoken(each)).map(Snippet::title).toList();
        System.out.printf(
                "Snippets in the guides: %d, run here: %d %s; need more than this: %s; their language"
                        + " is not installed: %s%n",
                all.size(), all.size() - needy.size() - notHere.size(), kinds, needy, notHere);
    }
}
