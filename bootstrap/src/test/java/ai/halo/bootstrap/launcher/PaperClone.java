package ai.halo.bootstrap.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A clone that holds the real scripts, and a Maven and a JDK that only say what they were asked.
 */
record PaperClone(Path root) {
    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    /** How a command went. */
    record Ended(int code, String said, String complained) {}

    static PaperClone in(Path root) throws IOException {
        var clone = new PaperClone(root);
        clone.holdsCopyOf("halo");
        clone.holdsCopyOf(".mvn/find-jdk.sh");
        clone.holds("pom.xml", "<project/>");
        clone.holds("bootstrap/pom.xml", "<project/>");
        clone.holds("bootstrap/src/main/java/Halo.java", "class Halo {}");
        clone.holdsMaven(
                """
                echo "maven $*" >>"$(dirname "$0")/asked"
                echo "[INFO] Building Halo bootstrap 0.1.0 [8/8]"
                [ ! -f broken ] || { echo "[ERROR] a semicolon is missing"; exit 1; }
                """);
        clone.holdsJdk("jdk", "25");
        return clone;
    }

    void holds(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void holdsMaven(String script) throws IOException {
        holdsScript("mvnw", script);
    }

    void holdsJdk(String folder, String version) throws IOException {
        holdsScript(folder + "/bin/javac", "");
        holdsScript(
                folder + "/bin/java",
                """
                case $1 in
                -XshowSettings:properties) echo "    java.specification.version = %s" >&2 ;;
                *) for word in "$@"; do echo "<$word>"; done; exit 42 ;;
                esac
                """
                        .formatted(version));
    }

    /**
     * Makes a file look changed since the last build, whatever the grain of the file system's
     * clock.
     */
    void changes(String path) throws IOException {
        var built = Files.getLastModifiedTime(root.resolve("target/halo/.built")).toInstant();
        Files.setLastModifiedTime(
                root.resolve(path), FileTime.from(built.plus(Duration.ofSeconds(1))));
    }

    List<String> buildsAsked() throws IOException {
        var asked = root.resolve("asked");
        return Files.exists(asked) ? Files.readAllLines(asked) : List.of();
    }

    Ended run(String... command) throws IOException, InterruptedException {
        var out = Files.createTempFile(root, "said", "");
        var err = Files.createTempFile(root, "complained", "");
        var builder =
                new ProcessBuilder(command)
                        .directory(root.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().remove("HALO_JAVA_HOME");
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        var process = builder.start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + String.join(" ", command));
        }
        return new Ended(
                process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private void holdsCopyOf(String path) throws IOException {
        var copy = root.resolve(path);
        Files.createDirectories(copy.getParent());
        Files.copy(REPOSITORY.resolve(path), copy);
    }

    private void holdsScript(String path, String text) throws IOException {
        holds(path, "#!/bin/sh\n" + text);
        if (!root.resolve(path).toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + path);
        }
    }
}
