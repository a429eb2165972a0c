package ai.halo.integrations.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.hc.core5.ssl.SSLContexts;

/** A server that begins like any other and then repeats itself until its visitor hangs up. */
final class EndlessServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String beginning;
    private final String refrain;
    private final Duration pause;
    private final Thread serving;

    EndlessServer(String beginning, String refrain, Duration pause) throws IOException {
        this.beginning = beginning;
        this.refrain = refrain;
        this.pause = pause;
        this.serving = Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        try (var visitor = socket.accept()) {
            recite(visitor);
        } catch (IOException | InterruptedException hungUp) {
            // As everybody does in the end.
        }
    }

    private void recite(Socket visitor) throws IOException, InterruptedException {
        var out = visitor.getOutputStream();
        out.write(beginning.getBytes(StandardCharsets.UTF_8));
        while (true) {
            out.write(refrain.getBytes(StandardCharsets.UTF_8));
            Thread.sleep(pause);
        }
    }

    GuardedFetch visitor(Duration timeLimit) {
        var address = new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
        Names names = host -> List.of(address.getAddress());
        var gate = new Gate(names, Set.of(address));
        return new GuardedFetch(gate, SSLContexts.createDefault(), timeLimit);
    }

    /** Whether its visitor hangs up, now or soon. */
    boolean isLeft() throws InterruptedException {
        return serving.join(Duration.ofMinutes(1));
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
