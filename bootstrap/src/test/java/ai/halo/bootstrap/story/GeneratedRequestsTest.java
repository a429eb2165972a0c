package ai.halo.bootstrap.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.bootstrap.story.Edges.Edge;
import ai.halo.bootstrap.story.Edges.Verdict;
import ai.halo.domain.Json;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The server against requests written from its own document, each with something on an edge. */
class GeneratedRequestsTest {

    private static final int AT_LEAST = 20_000;
    private static final int AT_ONCE = 4;
    private static final int PORTION = 50;
    private static final int SEED = 2026;
    private static final List<String> READ_BY_EVERY_SERVER =
            List.of(
                    "Accept",
                    "Accept-Language",
                    "Cookie",
                    "If-None-Match",
                    "Last-Event-ID",
                    "Origin",
                    "Range",
                    "Referer",
                    "User-Agent",
                    "X-Forwarded-For",
                    "X-Request-Id");

    /** What fits into a header. */
    private static final List<String> SENDABLE =
            Hostile.TEXTS.stream().filter(text -> text.matches("[ -~]*")).toList();

    private static final Edge NOTHING = new Edge("", Json.Null.NULL, Verdict.EITHER);

    private final RunningHalo halo = RunningHalo.start();
    private final Company company = Company.movesInto(halo);
    private final Pool pool = new Pool(company);
    private final Judge judge = new Judge(halo);
    private final Callers callers = new Callers(halo, judge, company);

    @AfterEach
    void stop() {
        halo.stop();
    }

    @Test
    void keepEveryPromiseOnBothSidesOfEveryLimit() throws Exception {
        long began = System.nanoTime();
        pool.furnish("T");
        List<Described> all = Described.in(halo.document());
        together(all, this::edges);
        while (judge.sent() < AT_LEAST) {
            together(mixed(all), operation -> mixtures(operation, PORTION));
        }

        System.out.printf(
                "generated requests: %,d to %d operations in %d s, %,d of them by visitors of whom"
                        + " %,d on a page; answered %s%n",
                judge.sent(),
                all.size(),
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                callers.visits(),
                callers.pages(),
                judge.statuses());
        assertThat(judge.broken()).isEmpty();
        assertThat(judge.sent()).isGreaterThanOrEqualTo(AT_LEAST);
        assertThat(callers.shutOut()).as("visitors whose key opened nothing").isZero();
        assertThat(callers.visitedOperations())
                .isEqualTo(all.stream().filter(each -> each.opensTo("widgetKey")).count());
    }

    private void edges(Described operation) {
        String address = pool.address(operation);
        var edges = new Edges(operation);
        operation
                .body()
                .ifPresent(schema -> {
                    edges.of(schema)
                            .forEach(edge -> ask(operation, address, edge.value().compact(), edge));
                    Hostile.BODIES.forEach(body -> ask(operation, address, body, NOTHING));
                });
        String body = least(operation);
        for (Described.Parameter query : operation.parameters("query")) {
            for (Edge edge : edges.of(query.schema())) {
                if (edge.value() instanceof Json.Text || edge.value() instanceof Json.Num) {
                    Verdict verdict =
                            query.schema().at("type").plain().equals("string")
                                            && edge.value() instanceof Json.Num
                                    ? Verdict.EITHER
                                    : edge.verdict();
                    String asked =
                            without(query, address)
                                    + query.name()
                                    + "="
                                    + URLEncoder.encode(edge.value().plain(), UTF_8);
                    ask(operation, asked, body, new Edge(query.name(), edge.value(), verdict));
                }
            }
        }
        headers(operation, address, body);
        if (operation.path().contains("{")) {
            for (String text : Hostile.TEXTS) {
                String part = URLEncoder.encode(text, UTF_8).replace("+", "%20");
                ask(
                        operation,
                        operation.path().replaceAll("\\{[^}]*}", Matcher.quoteReplacement(part)),
                        body,
                        new Edge("path", Json.text(text), Verdict.EITHER));
            }
        }
    }

    /** An address that asks for everything else, to which one more parameter can be added. */
    private static String without(Described.Parameter query, String address) {
        String rest = address.replaceAll("[?&]" + query.name() + "=[^&]*", "");
        return rest + (rest.contains("?") ? "&" : "?");
    }

    /** Every header it reads with every hostile text, and each that any server reads with one. */
    private void headers(Described operation, String address, String body) {
        for (Described.Parameter header : operation.parameters("header")) {
            for (String text : SENDABLE) {
                ask(operation, address, body, header.name(), text);
            }
        }
        for (String name : READ_BY_EVERY_SERVER) {
            int any = Math.floorMod((operation + name).hashCode(), SENDABLE.size());
            ask(operation, address, body, name, SENDABLE.get(any));
        }
    }

    private void ask(Described operation, String address, String body, String name, String text) {
        callers.send(
                operation,
                address,
                body,
                new Edge(name, Json.text(text), Verdict.EITHER),
                name,
                text);
    }

    private void mixtures(Described operation, int count) {
        var random = new Random(SEED + judge.round(operation));
        String address = pool.address(operation);
        var edges = new Edges(operation);
        Json.Obj schema = operation.body().orElseThrow();
        List<Edge> all =
                edges.of(schema).stream().filter(edge -> edge.value() instanceof Json.Obj).toList();
        for (int i = 0; i < count && !all.isEmpty(); i++) {
            Json.Obj body = Json.object();
            for (int part = 0; part < 1 + random.nextInt(4); part++) {
                var more = ((Json.Obj) all.get(random.nextInt(all.size())).value()).members();
                for (var member : more.entrySet()) {
                    body = body.with(member.getKey(), member.getValue());
                }
            }
            ask(operation, address, body.compact(), new Edge("mixture", body, Verdict.EITHER));
        }
    }

    private void ask(Described operation, String address, String body, Edge edge) {
        callers.send(operation, address, body, edge);
    }

    private static String least(Described operation) {
        return operation
                .body()
                .map(schema -> new Edges(operation).least(schema).compact())
                .orElse("");
    }

    /** Those whose bodies say much and cost little. */
    private static List<Described> mixed(List<Described> all) {
        return all.stream()
                .filter(operation -> operation.body().isPresent())
                .filter(operation -> !operation.opensTo("operatorToken"))
                .toList();
    }

    private static void together(List<Described> all, Consumer<Described> work)
            throws InterruptedException, ExecutionException {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var done = new ArrayList<Future<?>>();
            all.forEach(each -> done.add(workers.submit(() -> work.accept(each))));
            for (Future<?> one : done) {
                one.get();
            }
        }
    }
}
