package ai.halo.bootstrap.story;

import static java.net.http.HttpResponse.BodyHandlers.ofString;

import ai.halo.domain.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * One call sent many times: one after another, at the same moment, or by somebody who hangs up;
 * each time in one of the forms in which it is the same call.
 */
record Tries(HttpClient http, List<HttpRequest> alike, HttpRequest otherwise) {

    private static final Duration CAP = Duration.ofSeconds(60);

    static Tries of(HttpClient http, String url, String key, String once, List<Json.Obj> bodies) {
        return new Tries(
                http,
                bodies.stream().map(body -> request(url, key, once, body)).toList(),
                request(url, key, once, bodies.getFirst().with("something", "else")));
    }

    private static HttpRequest request(String url, String key, String once, Json.Obj body) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(CAP)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", once)
                .POST(BodyPublishers.ofString(body.compact()))
                .build();
    }

    /** Whatever was answered, in the order in which it arrived; the last try gets an answer. */
    List<HttpResponse<String>> sent(Random chance) throws Exception {
        var answers = new ArrayList<HttpResponse<String>>();
        for (int round = chance.nextInt(3); round > 0; round--) {
            switch (chance.nextInt(3)) {
                case 0 -> answers.add(http.send(any(chance), ofString()));
                case 1 -> answers.addAll(atOnce(chance, 2 + chance.nextInt(3)));
                default -> hangUpAfter(any(chance), chance.nextInt(40)).ifPresent(answers::add);
            }
        }
        answers.add(patient(any(chance)));
        return answers;
    }

    /** What is answered to another call under the same key. */
    int status() throws Exception {
        return http.send(otherwise, ofString()).statusCode();
    }

    private HttpRequest any(Random chance) {
        return alike.get(chance.nextInt(alike.size()));
    }

    /** A conflict is no answer yet: it says when to come again. */
    private HttpResponse<String> patient(HttpRequest request) throws Exception {
        HttpResponse<String> response = http.send(request, ofString());
        while (response.statusCode() == 409) {
            Thread.sleep(100);
            response = http.send(request, ofString());
        }
        return response;
    }

    private List<HttpResponse<String>> atOnce(Random chance, int times) {
        var sent = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < times; i++) {
            sent.add(http.sendAsync(any(chance), ofString()));
        }
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private Optional<HttpResponse<String>> hangUpAfter(HttpRequest request, int millis)
            throws InterruptedException {
        CompletableFuture<HttpResponse<String>> sent = http.sendAsync(request, ofString());
        Thread.sleep(millis);
        if (!sent.isDone()) {
            sent.cancel(true);
            return Optional.empty();
        }
        try {
            return Optional.of(sent.join());
        } catch (CompletionException hungUp) {
            return Optional.empty();
        }
    }
}
