package ai.halo.llm.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.halo.domain.Json;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** How a scripted server answers one request: well, badly or never. */
interface Script {

    void play(HttpExchange exchange) throws IOException;

    String STREAM = "text/event-stream";
    String USAGE =
            "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"served-model\","
                    + "\"choices\":[],\"usage\":{\"prompt_tokens\":900,\"completion_tokens\":30,"
                    + "\"total_tokens\":930}}";

    /** The words in small pieces, as models stream them. */
    static Script says(String words) {
        return says(words, "stop");
    }

    static Script says(String words, String finish) {
        var events = new ArrayList<>(pieces(words));
        events.add(chunk("{}", "\"" + finish + "\""));
        return streams(whole(events));
    }

    static Script calls(String tool, String arguments) {
        var events = new ArrayList<String>();
        events.add(call("\"id\":\"call_1\",\"type\":\"function\",", tool, ""));
        for (int i = 0; i < arguments.length(); i += 5) {
            String piece = arguments.substring(i, Math.min(arguments.length(), i + 5));
            events.add(
                    chunk(
                            "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":%s}}]}"
                                    .formatted(Json.text(piece).compact()),
                            "null"));
        }
        events.add(chunk("{}", "\"tool_calls\""));
        return streams(whole(events));
    }

    static Script refuses(int status, String message) {
        return sends(
                status,
                "application/json",
                Json.object().with("error", Json.object().with("message", message)).compact());
    }

    static Script sends(int status, String type, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** These events, whatever they are, and an orderly end. */
    static Script streams(List<String> events) {
        return exchange -> {
            try (OutputStream out = begin(exchange)) {
                for (String event : events) {
                    send(out, event);
                }
            }
        };
    }

    /** Stops in the middle; the stream ends in order, the answer does not. */
    static Script stopsShort(String words) {
        return streams(pieces(words));
    }

    /** Promises more than it sends, so that the connection breaks. */
    static Script breaksOff(String words) {
        return exchange -> {
            byte[] bytes = ("data: " + pieces(words).getFirst() + "\n\n").getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", STREAM);
            exchange.sendResponseHeaders(200, bytes.length + 1_000);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Never says a word. */
    static Script isSilent() {
        return _ -> sleepUntilStopped();
    }

    /** Begins to answer and then says nothing more. */
    static Script fallsSilent(String words) {
        return exchange -> {
            OutputStream out = begin(exchange);
            for (String piece : pieces(words)) {
                send(out, piece);
            }
            sleepUntilStopped();
        };
    }

    /** Goes on and on until the line is cut, and counts that down. */
    static Script neverEnds(String words, CountDownLatch cut) {
        return exchange -> {
            try {
                OutputStream out = begin(exchange);
                while (true) {
                    send(
                            out,
                            chunk(
                                    "{\"content\":%s}".formatted(Json.text(words).compact()),
                                    "null"));
                }
            } finally {
                cut.countDown();
            }
        };
    }

    static String chunk(String delta, String finish) {
        return ("{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,"
                        + "\"model\":\"served-model\",\"choices\":[{\"index\":0,\"delta\":%s,"
                        + "\"finish_reason\":%s}]}")
                .formatted(delta, finish);
    }

    private static String call(String identity, String tool, String arguments) {
        return chunk(
                "{\"role\":\"assistant\",\"tool_calls\":[{\"index\":0,%s\"function\":{\"name\":%s,\"arguments\":%s}}]}"
                        .formatted(
                                identity,
                                Json.text(tool).compact(),
                                Json.text(arguments).compact()),
                "null");
    }

    private static List<String> pieces(String words) {
        var pieces = new ArrayList<String>();
        pieces.add(chunk("{\"role\":\"assistant\",\"content\":\"\"}", "null"));
        for (int i = 0; i < words.length(); i += 7) {
            String piece = words.substring(i, Math.min(words.length(), i + 7));
            pieces.add(chunk("{\"content\":%s}".formatted(Json.text(piece).compact()), "null"));
        }
        return pieces;
    }

    private static List<String> whole(List<String> events) {
        events.add(USAGE);
        events.add("[DONE]");
        return events;
    }

    private static OutputStream begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", STREAM);
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void send(OutputStream out, String event) throws IOException {
        out.write(("data: " + event + "\n\n").getBytes(UTF_8));
        out.flush();
    }

    private static void sleepUntilStopped() {
        sleepUntil(new CountDownLatch(1));
    }

    static void sleepUntil(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
