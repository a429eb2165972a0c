package ai.halo.bootstrap.process;

import static java.util.Objects.requireNonNull;

import ai.halo.bootstrap.Home;
import ai.halo.domain.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A Halo that was started as the launcher starts it. */
public final class HaloProcess implements AutoCloseable {

    private static final Duration CAP = Duration.ofMinutes(3);
    private static final Path ROOT =
            Path.of(System.getProperty("halo.root", "..")).toAbsolutePath().normalize();

    private final Process process;
    private final Home home;
    private final Door door;

    private HaloProcess(Process process, Home home, Door door) {
        this.process = process;
        this.home = home;
        this.door = door;
    }

    /** Starts {@code demo} or {@code start} on a free port; it answers when this returns. */
    public static HaloProcess start(String command, Path folder, Map<String, String> settings) {
        Home home = Home.at(folder);
        Process process = launch(command, home, settings);
        String baseUrl = announced(process, home).at("base_url").plain();
        return new HaloProcess(process, home, new Door(baseUrl));
    }

    private static Process launch(String command, Home home, Map<String, String> settings) {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + ROOT.resolve(".mvn/halo.jvmargs"),
                        "-Dhalo.root=" + home.folder(),
                        "-cp",
                        requireNonNull(System.getProperty("java.class.path")),
                        "ai.halo.bootstrap.Halo",
                        command);
        builder.environment().keySet().removeIf(name -> name.startsWith("HALO_"));
        builder.environment().put("HALO_HOME", home.folder().toString());
        builder.environment().put("HALO_PORT", "0");
        List.of("HALO_RATE_KEY", "HALO_RATE_VISITOR", "HALO_RATE_ADDRESS")
                .forEach(limit -> builder.environment().put(limit, "0"));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One that was killed leaves its announcement behind, but not with this number. */
    private static Json.Obj announced(Process process, Home home) {
        Instant end = Instant.now().plus(CAP);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            var announced =
                    home.read(Home.SERVER)
                            .filter(server ->
                                    server.at("pid").plain().equals(String.valueOf(process.pid())));
            if (announced.isPresent()) {
                return announced.get();
            }
            pause(Duration.ofMillis(20));
        }
        process.destroyForcibly();
        throw new AssertionError("Halo did not start:\n" + said(home));
    }

    public Door door() {
        return door;
    }

    /** What opens the first workspace. */
    public Json.Obj workspace() {
        return home.read(Home.WORKSPACE).orElseThrow();
    }

    /** Everything it has said to its operator. */
    public String said() {
        return said(home);
    }

    public long pid() {
        return process.pid();
    }

    /** Every process it started, its database among them. */
    public List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /** SIGKILL: nothing it was about to do is done, and nobody stops its database. */
    public void kill() {
        process.destroyForcibly();
        var _ = process.onExit().join();
    }

    /** SIGTERM: it stops what it started. */
    @Override
    public void close() {
        process.destroy();
        var _ = process.onExit().join();
    }

    private static Path log(Home home) {
        return home.file("halo.log");
    }

    private static String said(Home home) {
        try {
            return Files.readString(log(home));
        } catch (IOException e) {
            return e.toString();
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
