package ai.halo.bootstrap;

import ai.halo.domain.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Answers 503 at the server's address from the first moment until the door behind it opens. */
final class WaitingRoom implements AutoCloseable {

    private static final int NO_BACKLOG_OF_ITS_OWN = 0;
    private static final int UNAVAILABLE = 503;
    private static final String SOON = "1";

    private final HttpServer server;

    private WaitingRoom(HttpServer server) {
        this.server = server;
    }

    /** Takes the port, 0 for any free one. */
    static WaitingRoom open(String host, int port) {
        try {
            var address = new InetSocketAddress(host, port);
            HttpServer server = HttpServer.create(address, NO_BACKLOG_OF_ITS_OWN);
            server.createContext("/", WaitingRoom::askToWait);
            server.start();
            return new WaitingRoom(server);
        } catch (IOException taken) {
            throw WrongSetting.port(port);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void askToWait(HttpExchange exchange) throws IOException {
        String id = UUID.randomUUID().toString();
        byte[] body =
                Json.object()
                        .with("error", "Halo is starting.")
                        .with("code", "not_ready")
                        .with("status", "DOWN")
                        .with("request_id", id)
                        .compact()
                        .getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Retry-After", SOON);
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("X-Request-Id", id);
        try (exchange) {
            exchange.sendResponseHeaders(UNAVAILABLE, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
