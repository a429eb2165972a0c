package ai.halo.llm.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.halo.domain.Json;
import ai.halo.llm.LlmSettings;
import ai.halo.llm.Provider;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server on this machine that speaks OpenAI's chat protocol and answers as it is told to. */
final class ScriptedOpenAi implements AutoCloseable {

    static final String KEY = "sk-test-0123456789";

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Function<Request, Script> script;

    /** One request as it arrived. */
    record Request(@Nullable String authorization, String raw, Json.Obj body) {

        List<Json.Obj> messages() {
            return ((Json.Arr) body.at("messages"))
                    .items().stream().map(Json.Obj.class::cast).toList();
        }

        String lastText() {
            return messages().getLast().at("content").plain();
        }

        List<String> tools() {
            return ((Json.Arr) body.at("tools"))
                    .items().stream()
                            .map(tool -> (Json.Obj) ((Json.Obj) tool).at("function"))
                            .map(function -> function.at("name").plain())
                            .toList();
        }
    }

    private ScriptedOpenAi(HttpServer http, Function<Request, Script> script) {
        this.http = http;
        this.script = script;
    }

    static ScriptedOpenAi thatAlways(Script script) {
        return that(_ -> script);
    }

    static ScriptedOpenAi that(Function<Request, Script> script) {
        try {
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var server = new ScriptedOpenAi(HttpServer.create(loopback, 0), script);
            server.http.createContext("/v1/chat/completions", server::answer);
            server.http.setExecutor(server.threads);
            server.http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LlmSettings settings() {
        return settings(false);
    }

    LlmSettings settings(boolean vision) {
        String address = "http://127.0.0.1:%d/v1".formatted(http.getAddress().getPort());
        return new LlmSettings(Provider.OPENAI, address, "test-model", KEY, vision);
    }

    List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String raw = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var request =
                    new Request(
                            exchange.getRequestHeaders().getFirst("Authorization"),
                            raw,
                            (Json.Obj) Json.parse(raw));
            requests.add(request);
            List<String> violations = ChatProtocol.violationsIn(request.body());
            var chosen =
                    violations.isEmpty()
                            ? script.apply(request)
                            : Script.refuses(400, String.join("; ", violations));
            chosen.play(exchange);
        }
    }
}
