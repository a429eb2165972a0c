package ai.halo.bootstrap.story;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.bootstrap.Home;
import ai.halo.bootstrap.Server;
import ai.halo.bootstrap.Settings;
import ai.halo.bootstrap.WrongSetting;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever waits for a server sees while it starts. */
class StartingTest {

    @TempDir private Path folder;

    @Test
    void saysThatItIsNotReadyUntilItIs() throws Exception {
        int port = freePort();
        List<Integer> seen = new CopyOnWriteArrayList<>();
        Thread watcher = Thread.ofVirtual().start(() -> watch(port, seen));

        try (Server server = start(port)) {
            watcher.join();
            assertThat(server.baseUrl()).endsWith(":" + port);
        }

        assertThat(seen).startsWith(503).endsWith(200);
        assertThat(seen).containsOnly(503, 200).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void saysAtOnceThatItsPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> start(taken.getLocalPort()).close())
                    .isInstanceOf(WrongSetting.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " cannot be used");
        }
        assertThat(folder).isEmptyDirectory();
    }

    private Server start(int port) {
        var settings = Settings.of(Map.of("HALO_PORT", String.valueOf(port)), folder);
        return Server.start(Home.at(folder), settings);
    }

    private static void watch(int port, List<Integer> seen) {
        try (var http = HttpClient.newHttpClient()) {
            while (!seen.contains(200)) {
                look(http, port).ifPresent(answer -> seen.add(answer.statusCode()));
            }
        }
    }

    /** Empty where nobody listens: before the start, and between one room and the other. */
    private static Optional<HttpResponse<String>> look(HttpClient http, int port) {
        try {
            var health = URI.create("http://localhost:" + port + "/health");
            return Optional.of(http.send(HttpRequest.newBuilder(health).build(), ofString()));
        } catch (IOException nobodyThere) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
