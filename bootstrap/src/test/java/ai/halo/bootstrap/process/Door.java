package ai.halo.bootstrap.process;

import ai.halo.domain.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** The HTTP door of a Halo, as a caller with a key finds it. */
public record Door(String baseUrl) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private static final Duration CAP = Duration.ofSeconds(60);

    public Answer get(String path, String key, String... headers) throws IOException {
        HttpRequest.Builder request = request(path, key);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET().build());
    }

    public Answer post(String path, String key, Json.Obj body) throws IOException {
        return send(
                request(path, key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.compact()))
                        .build());
    }

    public Answer patch(String path, String key, Json.Obj body) throws IOException {
        return send(
                request(path, key)
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString(body.compact()))
                        .build());
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(CAP)
                .header("Authorization", "Bearer " + key);
    }

    private static Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            Json read = response.body().isBlank() ? Json.Obj.EMPTY : Json.parse(response.body());
            return new Answer(
                    response.statusCode(),
                    Duration.ofSeconds(
                            response.headers().firstValueAsLong("Retry-After").orElse(0)),
                    (Json.Obj) read);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What came back, and how long to wait if it was not the answer yet. */
    public record Answer(int status, Duration retryAfter, Json.Obj body) {

        public String text(String name) {
            return body.at(name).plain();
        }

        public List<Json.Obj> items(String name) {
            return body.at(name) instanceof Json.Arr(var items)
                    ? items.stream().map(Json.Obj.class::cast).toList()
                    : List.of();
        }
    }
}
