package ai.halo.bootstrap.story;

import ai.halo.bootstrap.story.Edges.Edge;
import ai.halo.bootstrap.story.Edges.Verdict;
import ai.halo.domain.Json;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sends what was generated and writes down every answer that the document does not allow. */
final class Judge {

    private static final Pattern INTERNALS =
            Pattern.compile(
                    "(?i)<html|<!doctype|exception|\\bat (java|ai\\.halo|io\\.)|org\\.postgres");

    private final RunningHalo halo;
    private final Set<String> anchors;
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> rounds = new ConcurrentHashMap<>();
    private final Map<String, String> broken = new ConcurrentSkipListMap<>();

    Judge(RunningHalo halo) {
        this.halo = halo;
        this.anchors =
                Pattern.compile("id=\"([^\"]+)\"")
                        .matcher(halo.text("/docs/api"))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
    }

    /** Returns the status of the answer, or nothing's if none was promised. */
    int send(
            Described operation,
            String address,
            String bearer,
            String body,
            Edge edge,
            String... headers) {
        sent.incrementAndGet();
        try {
            HttpResponse<String> answer =
                    halo.say(operation.method(), address, bearer, body, headers);
            statuses.computeIfAbsent(answer.statusCode(), _ -> new AtomicInteger())
                    .incrementAndGet();
            judge(operation, edge, answer);
            return answer.statusCode();
        } catch (AssertionError notPromised) {
            note(operation, edge, "" + notPromised.getMessage());
            return 0;
        }
    }

    private void judge(Described operation, Edge edge, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500 || INTERNALS.matcher(problem(answer)).find()) {
            note(operation, edge, status + " " + answer.body());
        }
        if (edge.verdict() == Verdict.REFUSED
                && status < 400
                && !answer.body().contains("\"errors\":[{")) {
            note(operation, edge, "was taken");
        }
        if (edge.verdict() == Verdict.TAKEN
                && status == 400
                && isAbout(field(answer), edge.field())) {
            note(operation, edge, "was refused: " + answer.body());
        }
        if (status >= 400 && !explained(answer)) {
            note(operation, edge, "is explained nowhere: " + answer.body());
        }
    }

    /** The field itself; an item of a list may be refused for what it is, as the list is not. */
    private static boolean isAbout(String refused, String field) {
        return field.isEmpty() || refused.equals(field);
    }

    private boolean explained(HttpResponse<String> answer) {
        Json.Obj problem = (Json.Obj) Json.parse(answer.body());
        String address = problem.at("docs_url").plain();
        return address.endsWith("/docs/api#" + problem.at("code").plain())
                && anchors.contains(address.substring(address.indexOf('#') + 1));
    }

    /** What a customer wrote may speak of exceptions; a refusal may not. */
    private static String problem(HttpResponse<String> answer) {
        return answer.statusCode() < 400 ? "" : answer.body();
    }

    private static String field(HttpResponse<String> answer) {
        return ((Json.Obj) Json.parse(answer.body())).at("field").plain();
    }

    private void note(Described operation, Edge edge, String what) {
        String value = edge.value().compact();
        broken.putIfAbsent(
                operation + " " + edge.field() + " " + edge.verdict(),
                value.substring(0, Math.min(120, value.length()))
                        + " "
                        + what.substring(0, Math.min(400, what.length())));
    }

    /** How often this operation was asked for more; each time with other dice. */
    int round(Described operation) {
        return operation.toString().hashCode()
                + rounds.merge(operation.toString(), 1, Integer::sum);
    }

    Map<String, String> broken() {
        return broken;
    }

    int sent() {
        return sent.get();
    }

    Map<Integer, AtomicInteger> statuses() {
        return statuses;
    }
}
