package ai.halo.rest;

import static ai.halo.rest.RunningServer.SERVER_KEY;
import static ai.halo.rest.RunningServer.WIDGET_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import ai.halo.rest.RunningServer.Answer;
import io.micronaut.context.RuntimeBeanDefinition;
import java.net.http.HttpRequest.BodyPublishers;

/** Somebody who manages a workspace with its secret key. */
public record Office(RunningServer server) implements AutoCloseable {

    public static Office with(RuntimeBeanDefinition<?>... beans) {
        return new Office(RunningServer.with(beans));
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    /** The id of what is added like this. */
    public String add(String path, String body) {
        Answer answer = post(path, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.json().at("id").plain();
    }

    public void refuses(Answer answer, String field) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid_value");
        assertThat(answer.json().at("field")).isEqualTo(Json.text(field));
        assertThat(answer.error()).startsWith(field);
    }

    public void doesNotKnow(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not_found");
    }

    /** Whoever has the widget key or none gets nowhere. */
    public void isClosedToBrowsers(String path) {
        assertThat(server.get(path, "Authorization", "Bearer " + WIDGET_KEY))
                .returns(403, Answer::status)
                .returns("forbidden", Answer::code);
        assertThat(server.get(path).status()).isEqualTo(401);
    }

    private Answer send(String method, String path, String body) {
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return server.send(
                method,
                path,
                publisher,
                "Authorization",
                "Bearer " + SERVER_KEY,
                "Content-Type",
                "application/json");
    }

    @Override
    public void close() {
        server.close();
    }
}
