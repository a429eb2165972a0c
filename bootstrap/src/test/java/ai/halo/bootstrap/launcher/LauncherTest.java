package ai.halo.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
    @TempDir private Path folder;
    private PaperClone clone;

    @BeforeEach
    void makesClone() throws IOException {
        clone = PaperClone.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"halo", "mvnw", ".mvn/find-jdk.sh"})
    void everyScriptIsPlainShell(String script) throws Exception {
        var parsed = clone.run("sh", "-n", PaperClone.REPOSITORY.resolve(script).toString());

        assertThat(parsed).isEqualTo(new PaperClone.Ended(0, "", ""));
    }

    @Test
    void becomesTheJvmWithWhatItWasAsked() throws Exception {
        var ended = clone.run("./halo", "chat", "where is  my order?");

        assertThat(ended.said())
                .endsWith("<ai.halo.bootstrap.Halo>\n<chat>\n<where is  my order?>\n");
        assertThat(ended.said()).contains("<-Dhalo.root=" + folder.toRealPath() + ">");
        assertThat(ended.code()).as("the JVM's own exit code").isEqualTo(42);
    }

    @Test
    void buildsOnFirstUseOnly() throws Exception {
        var first = clone.run("./halo", "demo");
        var second = clone.run("./halo", "demo");

        assertThat(first.complained()).contains("Building Halo", "8/8  bootstrap");
        assertThat(second.complained()).isEmpty();
        assertThat(clone.buildsAsked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bootstrap/src/main/java/Halo.java", "bootstrap/pom.xml", "pom.xml"})
    void buildsAgainOnceASourceIsNewer(String source) throws Exception {
        clone.run("./halo", "demo");
        clone.changes(source);
        clone.run("./halo", "demo");

        assertThat(clone.buildsAsked()).hasSize(2);
    }

    @Test
    void showsWhyABuildFailed() throws Exception {
        clone.holds("broken", "");

        var ended = clone.run("./halo", "start");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).isEmpty();
        assertThat(ended.complained()).contains("[ERROR] a semicolon is missing", "halo.log");
    }

    @Test
    void buildsAgainAfterABuildThatFailed() throws Exception {
        clone.holds("broken", "");
        clone.run("./halo", "start");
        clone.run("./halo", "start");

        assertThat(clone.buildsAsked()).hasSize(2);
    }

    @Test
    void countsTheTestsOfAllModules() throws Exception {
        clone.holdsMaven(
                """
                echo "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0 -- in ai.halo.FirstTest"
                echo "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0"
                echo "[INFO] Tests run: 40, Failures: 0, Errors: 0, Skipped: 0"
                """);

        assertThat(clone.run("./halo", "test").said()).isEqualTo("All is well: 43 tests.\n");
    }

    @Test
    void testsFailWhenMavenDoes() throws Exception {
        assertThat(clone.run("./halo", "test").code()).isZero();

        clone.holds("broken", "");
        var ended = clone.run("./halo", "test");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.complained()).contains("[ERROR] a semicolon is missing");
        assertThat(clone.buildsAsked()).allMatch("maven -B verify"::equals);
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        var ended = clone.run("./halo", "dance");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.complained()).contains("no command 'dance'", "usage:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "restore"})
    void saysWhatComesLater(String command) throws Exception {
        var ended = clone.run("./halo", command, "file");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.complained()).contains("comes with a later version");
        assertThat(clone.buildsAsked()).isEmpty();
    }
}
