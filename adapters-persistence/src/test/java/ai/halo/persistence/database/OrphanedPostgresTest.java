package ai.halo.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Halo that was killed leaves to the next one. */
class OrphanedPostgresTest {

    @TempDir Path home;

    @BeforeEach
    void isCreated() throws IOException {
        FreshHome.copyTo(home);
    }

    @Test
    void isStoppedByTheNextStart() throws Exception {
        var killed = anotherHalo();
        var orphan = orphanOf(killed);

        try (var postgres = EmbeddedPostgres.start(home, TestPrograms.FOLDER)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(postgres.process().isAlive()).isTrue();
        }
    }

    @Test
    void isNotMistakenForAnInnocentProcessWithItsNumber() throws Exception {
        var innocent = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(home.resolve("database/data/postmaster.pid"), innocent.pid() + "\n");

            EmbeddedPostgres.start(home, TestPrograms.FOLDER).close();

            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void isNotLeftByAHaloWhoseOwnerForgetsIt() throws Exception {
        var halo = anotherHalo("owned");
        var postgres = PostmasterPid.in(data()).flatMap(PostmasterPid::owner).orElseThrow();

        halo.destroy();
        halo.waitFor();

        assertThat(postgres.isAlive()).isFalse();
    }

    @Test
    void isNotLeftByAHaloThatEndsInPeace() throws Exception {
        var halo = anotherHalo();
        var postgres = PostmasterPid.in(data()).flatMap(PostmasterPid::owner).orElseThrow();

        halo.destroy();
        halo.waitFor();

        assertThat(postgres.isAlive()).isFalse();
    }

    private ProcessHandle orphanOf(Process halo) throws Exception {
        halo.destroyForcibly();
        halo.waitFor();
        return PostmasterPid.in(data()).flatMap(PostmasterPid::owner).orElseThrow();
    }

    private DataFolder data() throws IOException {
        return new DataFolder(home.toRealPath().resolve("database"));
    }

    private Process anotherHalo(String... owned) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words =
                Stream.of(
                        Stream.of(java, "-cp", System.getProperty("java.class.path")),
                        Stream.of(WaitingHalo.class.getName(), home.toString()),
                        Stream.of(owned));
        var halo =
                new ProcessBuilder(words.flatMap(part -> part).toList())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        halo.inputReader().readLine();
        return halo;
    }
}
