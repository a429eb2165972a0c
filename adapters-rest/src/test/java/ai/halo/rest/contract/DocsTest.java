package ai.halo.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.rest.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocsTest {

    private static final Path GUIDES = Path.of("../docs/guide");

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
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
