package ai.halo.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkFinderTest {
    @TempDir private Path folder;
    private PaperClone clone;

    @BeforeEach
    void makesClone() throws IOException {
        clone = PaperClone.in(folder);
        clone.holdsJdk("older", "17");
    }

    @Test
    void takesJavaHomeWhenItIsRecentEnough() throws Exception {
        assertThat(finds("").said()).isEqualTo(folder.resolve("jdk") + "\n");
    }

    @Test
    void prefersTheOneNamedForHalo() throws Exception {
        clone.holdsJdk("my own", "25");

        assertThat(finds("HALO_JAVA_HOME='my own'").said()).isEqualTo("my own\n");
    }

    @Test
    void looksFurtherWhenJavaHomeIsTooOld() throws Exception {
        clone.holdsJdk("sdkman/candidates/java/25-tem", "25");

        var found = finds("JAVA_HOME=$PWD/older SDKMAN_DIR=$PWD/sdkman");

        assertThat(found.code()).isZero();
        assertThat(found.said()).doesNotContain("older");
    }

    @Test
    void refusesAWrongOneNamedForHalo() throws Exception {
        var refused = finds("HALO_JAVA_HOME=older");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.complained())
                .isEqualTo("HALO_JAVA_HOME is older, and that is no JDK 25.\n");
    }

    @Test
    void saysInOneLineWhereToGetOne() throws Exception {
        var refused = finds("jdk_candidates() { :; };");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.complained())
                .containsOnlyOnce("\n")
                .contains("needs a JDK 25", "adoptium.net");
    }

    private PaperClone.Ended finds(String settings) throws IOException, InterruptedException {
        return clone.run(
                "sh",
                "-uc",
                ". .mvn/find-jdk.sh; " + settings + " find_jdk && echo \"$JAVA_HOME\"");
    }
}
