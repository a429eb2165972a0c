package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GuideTokensTest {

    private static final Path GO_CACHE = Path.of("target", "go").toAbsolutePath();

    final Company company = Company.movesIn();

    @TestFactory
    Stream<DynamicTest> areBelievedUnderTheSecretTheyWereSignedWithAndNoOther() {
        company.change("/workspace", Json.object().with("identity_verification", "enforce"));
        return Snippet.tests("token", this::isBelieved);
    }

    @Test
    void areShownInSixLanguagesAndAShell() {
        assertThat(Guides.marked("token"))
                .extracting(Snippet::language)
                .containsExactlyInAnyOrder("js", "python", "ruby", "php", "go", "java", "sh");
    }

    private void isBelieved(Snippet snippet) {
        Tongues.speak(snippet);
        assertThat(asked(signedBy(snippet, company.identitySecret())))
                .as("with the workspace's secret")
                .isEqualTo(200);
        assertThat(asked(signedBy(snippet, "ha_secret_of_another_workspace_altogether")))
                .as("with another")
                .isEqualTo(403);
    }

    private int asked(String token) {
        return company.ask(
                        Json.object()
                                .with("message", "Hello")
                                .with("user_id", "maria")
                                .with("user_token", token))
                .status();
    }

    private static String signedBy(Snippet snippet, String secret) {
        var bench = new Workbench().knowing("HALO_IDENTITY_SECRET", secret);
        String said =
                switch (snippet.language()) {
                    case "js" -> bench.says("node", bench.holds("token.mjs", snippet.text()));
                    case "python" -> bench.says("python3", bench.holds("token.py", snippet.text()));
                    case "ruby" -> bench.says("ruby", bench.holds("token.rb", snippet.text()));
                    case "php" -> bench.says("php", bench.holds("token.php", snippet.text()));
                    case "java" ->
                            bench.says(java(), bench.holds("UserToken.java", snippet.text()));
                    case "go" ->
                            bench.knowing("GOCACHE", GO_CACHE.toString())
                                    .says("go", "run", bench.holds("token.go", snippet.text()));
                    case "sh" -> bench.says("bash", bench.holds("token.sh", snippet.text()));
                    case String other -> throw new AssertionError(other);
                };
        return said.strip();
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
