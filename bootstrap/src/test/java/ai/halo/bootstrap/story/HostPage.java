package ai.halo.bootstrap.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Somebody else's site, on an origin of its own and under the strictest policy that is promised to
 * do.
 */
final class HostPage implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private String policy;
    private String permissions = "";

    HostPage(String halo) {
        policy =
                "default-src 'self'; script-src 'self' %1$s; connect-src 'self' %1$s"
                        .formatted(halo);
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Another host name than the server's, so another origin even for cookies. */
    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /**
     * A page that forbids nothing, so that only the widget itself stands between words and deeds.
     */
    void forbidsNothing() {
        insists("");
    }

    /** Another policy than the strictest. */
    void insists(String contentSecurityPolicy) {
        policy = contentSecurityPolicy;
    }

    /** What the page lets its scripts use. */
    void permits(String permissionsPolicy) {
        permissions = permissionsPolicy;
    }

    void holds(String path, String text) {
        files.put(path, text);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String text = files.get(path);
            byte[] body = (text == null ? "" : text).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type(path));
            if (!policy.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            }
            if (!permissions.isEmpty()) {
                exchange.getResponseHeaders().set("Permissions-Policy", permissions);
            }
            exchange.sendResponseHeaders(
                    text == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static String type(String path) {
        if (path.endsWith(".css")) {
            return "text/css";
        }
        return path.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
