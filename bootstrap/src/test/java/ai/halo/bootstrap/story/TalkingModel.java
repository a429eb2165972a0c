package ai.halo.bootstrap.story;

import ai.halo.domain.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A model on this machine that says word for word what it is told to, and notices a cut line. */
final class TalkingModel implements AutoCloseable {

    private static final String END = "";

    private final LinkedBlockingQueue<String> words = new LinkedBlockingQueue<>();
    private final CountDownLatch cut = new CountDownLatch(1);
    private final HttpServer http;

    TalkingModel() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        http.createContext("/v1/chat/completions", this::talk);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    Map<String, String> settings() {
        return Map.of(
                "HALO_LLM_PROVIDER", "openai",
                "HALO_LLM_BASE_URL", "http://127.0.0.1:" + http.getAddress().getPort() + "/v1",
                "HALO_LLM_MODEL", "talking-model",
                "HALO_LLM_API_KEY", "sk-story");
    }

    void says(String more) {
        words.add(more);
    }

    void ends() {
        words.add(END);
    }

    /** Waits until somebody has hung up on it. */
    void awaitCut() {
        while (cut.getCount() > 0) {
            words.add(" and so on");
            Thread.onSpinWait();
        }
        words.clear();
    }

    private void talk(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (String next = words.take(); !next.equals(END); next = words.take()) {
                send(out, Json.object().with("content", next), Json.Null.NULL);
            }
            send(out, Json.object(), Json.text("stop"));
            out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException hungUp) {
            cut.countDown();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void send(OutputStream out, Json.Obj delta, Json finish) throws IOException {
        Json.Obj choice =
                Json.object()
                        .with("index", Json.number(0))
                        .with("delta", delta)
                        .with("finish_reason", finish);
        Json.Obj chunk =
                Json.object()
                        .with("id", "c1")
                        .with("object", "chat.completion.chunk")
                        .with("created", Json.number(1))
                        .with("model", "talking-model")
                        .with("choices", new Json.Arr(List.of(choice)));
        out.write(("data: " + chunk.compact() + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
