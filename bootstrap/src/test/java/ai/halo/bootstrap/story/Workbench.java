package ai.halo.bootstrap.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A folder in which programs of other languages are written down and run. */
final class Workbench {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    Workbench() {
        try {
            folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    Path folder() {
        return folder;
    }

    Workbench knowing(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** A file with these words. */
    Path holds(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that lies beside the tests. */
    Path borrows(String name) {
        try (var file = Workbench.class.getResourceAsStream("/guide/" + name)) {
            String text = new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
            return Files.setPosixFilePermissions(
                    holds(name, text), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a program says that ends well. */
    String says(Object... command) {
        try {
            var builder = new ProcessBuilder(Arrays.stream(command).map(Object::toString).toList());
            builder.environment().putAll(environment);
            Path complaints = folder.resolve("complaints");
            Process process =
                    builder.directory(folder.toFile())
                            .redirectInput(
                                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                            .redirectError(complaints.toFile())
                            .start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(
                        String.join(" ", builder.command())
                                + "\n"
                                + said
                                + Files.readString(complaints));
            }
            return said;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
