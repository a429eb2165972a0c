package ai.halo.llm.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.halo.application.knowledge.HashingEmbeddings;
import ai.halo.domain.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A server on this machine that speaks OpenAI's embeddings protocol. */
final class EmbeddingServer {

    private final HttpServer http;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final Queue<String> scripted = new ConcurrentLinkedQueue<>();

    record Request(String path, @Nullable String authorization, String body) {}

    private EmbeddingServer(HttpServer http) {
        this.http = http;
    }

    static EmbeddingServer start() {
        try {
            var http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var server = new EmbeddingServer(http);
            http.createContext("/", server::answer);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        http.stop(0);
    }

    String baseUrl() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/v1";
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    void failNext(int times) {
        failures.set(times);
    }

    void answerNext(String body) {
        scripted.add(body);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request =
                new Request(
                        exchange.getRequestURI().getPath(),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        requests.add(request);
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            respond(exchange, 503, "{\"error\":{\"message\":\"overloaded\"}}");
            return;
        }
        String nonsense = scripted.poll();
        respond(exchange, 200, nonsense == null ? embeddings(request.body()) : nonsense);
    }

    private static String embeddings(String body) {
        Json.Obj request = (Json.Obj) Json.parse(body);
        List<Json> inputs = ((Json.Arr) request.at("input")).items();
        var rows = new ArrayList<Json>();
        for (int i = 0; i < inputs.size(); i++) {
            rows.add(row(i, HashingEmbeddings.vector(inputs.get(i).plain()).values()));
        }
        return Json.object()
                .with("object", "list")
                .with("model", request.at("model"))
                .with("data", new Json.Arr(rows))
                .with(
                        "usage",
                        Json.object()
                                .with("prompt_tokens", Json.number(8))
                                .with("total_tokens", Json.number(8)))
                .compact();
    }

    private static Json row(int index, float[] values) {
        List<Json> numbers =
                IntStream.range(0, values.length).mapToObj(i -> Json.number(values[i])).toList();
        return Json.object()
                .with("object", "embedding")
                .with("index", Json.number(index))
                .with("embedding", new Json.Arr(numbers));
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
