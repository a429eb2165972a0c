package ai.halo.rest;

import ai.halo.application.Promises;
import ai.halo.application.answering.ScriptedSeats;
import ai.halo.application.answering.Seats;
import ai.halo.application.once.ActOnce;
import ai.halo.application.once.InMemoryReceipts;
import ai.halo.application.workspace.Admissions;
import ai.halo.application.workspace.KeepDoorNotes;
import ai.halo.application.workspace.Locks;
import ai.halo.domain.Json;
import ai.halo.rest.contract.OpenApi;
import ai.halo.rest.contract.PublicUrl;
import ai.halo.rest.contract.Typesetting;
import ai.halo.rest.limits.RateLimits;
import ai.halo.rest.web.Readiness;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A server on a free port, and a caller who speaks plain HTTP to it. */
public final class RunningServer implements AutoCloseable {

    public static final String WIDGET_KEY = "ab_live_0123456789abcdef";
    public static final String SERVER_KEY = "ha_key_0123456789abcdef";

    public static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final KnownKeys keys;
    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Promises promises;

    private RunningServer(KnownKeys keys, EmbeddedServer server) {
        this.keys = keys;
        this.server = server;
        this.promises = new Promises(bean(OpenApi.class).document());
    }

    /** Starts a server whose controllers find these beans beside a clock that stands at noon. */
    public static RunningServer with(RuntimeBeanDefinition<?>... beans) {
        return limited(RateLimits.NONE, beans);
    }

    /** The same, where requests are counted. */
    public static RunningServer limited(RateLimits limits, RuntimeBeanDefinition<?>... beans) {
        return start(limits, ScriptedSeats.FREE, beans);
    }

    /** The same, where nobody can sit down. */
    public static RunningServer crowded() {
        return start(RateLimits.NONE, ScriptedSeats.TAKEN);
    }

    private static RunningServer start(
            RateLimits limits, Seats seats, RuntimeBeanDefinition<?>... beans) {
        var keys = new KnownKeys();
        ApplicationContext context =
                ApplicationContext.builder()
                        .properties(
                                Map.of(
                                        "micronaut.server.port",
                                        -1,
                                        "micronaut.server.max-request-size",
                                        "13MB"))
                        .beanDefinitions(beans)
                        .beanDefinitions(
                                bean(PublicUrl.class, new PublicUrl(() -> "https://halo.example")),
                                bean(Typesetting.class, new Typesetting(text -> text)),
                                bean(Admissions.class, keys),
                                bean(Locks.class, keys),
                                bean(Readiness.class, keys::ready),
                                bean(ActOnce.class, actOnce()),
                                bean(KeepDoorNotes.class, keys.notes()),
                                bean(RateLimits.class, limits),
                                bean(Seats.class, seats))
                        .start();
        return new RunningServer(keys, context.getBean(EmbeddedServer.class).start());
    }

    private static ActOnce actOnce() {
        return new ActOnce(new InMemoryReceipts(), new OneRoom(), () -> Instant.EPOCH);
    }

    public static <B> RuntimeBeanDefinition<B> bean(Class<B> type, B bean) {
        return RuntimeBeanDefinition.builder(type, () -> bean).build();
    }

    /** The workspace behind the keys, whose settings a test may change. */
    public KnownKeys keys() {
        return keys;
    }

    /** Fails where an answer that goes on does not begin as it was promised. */
    public <R> HttpResponse<R> begun(String method, String path, HttpResponse<R> answer) {
        promises.begun(method, path, answer);
        return answer;
    }

    /** Fails where an event of such an answer is not one that was promised. */
    public void told(String method, String path, String event) {
        promises.told(method, path, event);
    }

    /** A part of the server itself. */
    public <B> B bean(Class<B> type) {
        return server.getApplicationContext().getBean(type);
    }

    public int port() {
        return server.getPort();
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), json(headers));
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(server.getURL() + path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = new Answer(client.send(request.build(), BodyHandlers.ofString()));
            promises.kept(method, path, answer.response());
            return answer;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String[] json(String... headers) {
        return headers.length == 0
                ? new String[] {
                    "Authorization", "Bearer " + WIDGET_KEY, "Content-Type", "application/json"
                }
                : headers;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public Json.Obj json() {
            return (Json.Obj) Json.parse(response.body());
        }

        public String code() {
            return json().at("code").plain();
        }

        public String error() {
            return json().at("error").plain();
        }

        public List<String> header(String name) {
            return response.headers().allValues(name);
        }
    }
}
