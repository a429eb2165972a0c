package ai.halo.rest;

import ai.halo.domain.Json;
import ai.halo.rest.RunningServer.Answer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All of an answer that could tell one from another, but what is another one each time. */
public record Look(int status, Map<String, List<String>> headers, Map<String, Json> body) {

    private static final List<String> EACH_TIME_ANOTHER = List.of("x-request-id", "date");

    public static Look of(Answer answer) {
        var headers = new HashMap<>(answer.response().headers().map());
        EACH_TIME_ANOTHER.forEach(headers::remove);
        var body = new LinkedHashMap<>(answer.json().members());
        body.remove("request_id");
        return new Look(answer.status(), headers, body);
    }
}
