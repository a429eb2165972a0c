package ai.halo.integrations.web;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/** A web server on this machine that answers as a test tells it, at whatever name it likes. */
public final class LocalWeb implements AutoCloseable {

    private final HttpServer server;
    private final String scheme;

    private LocalWeb(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public static LocalWeb plain() throws IOException {
        return new LocalWeb(HttpServer.create(anyPort(), 0), "http");
    }

    public static LocalWeb secured(SSLContext tls) throws IOException {
        var server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new LocalWeb(server, "https");
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    public LocalWeb at(String path, HttpHandler handler) {
        server.createContext(path, handler);
        return this;
    }

    public LocalWeb at(String path, String mediaType, byte[] body) {
        return at(path, 200, Map.of("Content-Type", mediaType), body);
    }

    public LocalWeb redirecting(String path, int status, String location) {
        return at(path, status, Map.of("Location", location), new byte[0]);
    }

    public LocalWeb at(String path, int status, Map<String, String> headers, byte[] body) {
        return at(
                path,
                exchange -> {
                    headers.forEach(exchange.getResponseHeaders()::set);
                    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                    try (var out = exchange.getResponseBody()) {
                        out.write(body);
                    }
                });
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    public URI uri(String host, String path) {
        return URI.create(scheme + "://" + host + ":" + address().getPort() + path);
    }

    /** Sees every name lead to this machine, may reach this server only, and has time. */
    public GuardedFetch visitor() {
        return visitor(host -> List.of(InetAddress.getLoopbackAddress()), Duration.ofMinutes(1));
    }

    public GuardedFetch visitor(Names names, Duration timeLimit) {
        var gate = new Gate(names, Set.of(address()));
        return new GuardedFetch(gate, SSLContexts.createDefault(), timeLimit);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
