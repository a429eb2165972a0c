package ai.halo.bootstrap.bench;

import ai.halo.bootstrap.process.Door;
import ai.halo.bootstrap.process.Door.Answer;
import ai.halo.domain.Json;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How long a customer waits for an answer at a given load, beside what almost nothing costs at the
 * same load: an empty request, and one row from the database.
 */
final class ChatBench {

    private static final List<Integer> RATES = List.of(5, 10, 20, 40);
    private static final Duration LENGTH = Duration.ofSeconds(5);
    private static final double SATURATED = 1_000;

    private static final String TURN = "a turn";
    private static final String WITHOUT_EMBEDDING = "a turn without embedding";
    private static final String HEALTH = "GET /health";
    private static final String SELECT = "select of one row";

    private final Door door;
    private final String widgetKey;
    private final String apiKey;
    private final @Nullable DataSource database;
    private final Questions questions = Questions.ofTheSample();
    private final AtomicInteger asked = new AtomicInteger();

    ChatBench(Door door, Json.Obj workspace, @Nullable DataSource database) {
        this.door = door;
        this.widgetKey = workspace.at("widget_key").plain();
        this.apiKey = workspace.at("api_key").plain();
        this.database = database;
    }

    void run() throws IOException {
        try {
            warmUp();
            header();
            Map<String, Latencies> first = at(RATES.getFirst());
            Map<String, Latencies> last = first;
            for (int rate : RATES.subList(1, RATES.size())) {
                if (of(last, TURN).p50() < SATURATED) {
                    last = at(rate);
                } else {
                    System.out.printf("%6d  left out: the rate before is too much%n", rate);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "chat: figure %.2f (p50 of a turn in p50s of %s, at %d turns/s)%n",
                    of(first, TURN).p50() / of(first, HEALTH).p50(),
                    HEALTH,
                    RATES.getFirst());
        } catch (Exception e) {
            throw new IOException("the server under load did not keep up its work", e);
        }
    }

    /** Vectors are made after the documents are taken in; none shall be made under load. */
    private void waitForTheShelf() throws Exception {
        Answer documents = documents();
        while (documents.items("items").stream()
                .anyMatch(document -> !document.at("status").plain().equals("ready"))) {
            Thread.sleep(Duration.ofMillis(200));
            documents = documents();
        }
        System.out.printf(
                "%d documents, %d questions%n",
                documents.items("items").size(), questions.all().size());
    }

    private Answer documents() throws IOException {
        return ok(door.get("/api/v1/knowledge/documents?limit=200", apiKey));
    }

    /** Each question once, so that the code is compiled and what can be remembered is. */
    void warmUp() throws Exception {
        waitForTheShelf();
        for (String question : questions.all()) {
            ask(question);
            health();
            row();
        }
    }

    private Map<String, Latencies> at(int rate) throws Exception {
        var loop = new OpenLoop(rate, LENGTH);
        var taken = new LinkedHashMap<String, Latencies>();
        long before = writingCommits();
        taken.put(TURN, loop.run(_ -> ask(questions.neverAsked(asked.incrementAndGet()))));
        long commits = writingCommits() - before;
        taken.put(WITHOUT_EMBEDDING, loop.run(number -> ask(questions.askedBefore(number))));
        taken.put(HEALTH, loop.run(_ -> health()));
        if (database != null) {
            taken.put(SELECT, loop.run(_ -> row()));
        }
        taken.forEach((what, latencies) -> line(rate, what, latencies, taken));
        if (database != null) {
            System.out.printf(
                    Locale.ROOT,
                    "        %.2f writing commits per turn%n",
                    (double) commits / of(taken, TURN).count());
        }
        return taken;
    }

    private static void header() {
        System.out.printf(
                "%6s  %-26s %5s %9s %9s %13s %13s%n",
                "rate/s", "what", "n", "p50 ms", "p99 ms", "p50 × health", "p50 × select");
    }

    private static void line(
            int rate, String what, Latencies latencies, Map<String, Latencies> all) {
        System.out.printf(
                Locale.ROOT,
                "%6d  %-26s %5d %9.2f %9.2f %13.2f %13s%n",
                rate,
                what,
                latencies.count(),
                latencies.p50(),
                latencies.p99(),
                latencies.p50() / of(all, HEALTH).p50(),
                all.containsKey(SELECT)
                        ? String.format(
                                Locale.ROOT, "%.2f", latencies.p50() / of(all, SELECT).p50())
                        : "");
    }

    private static Latencies of(Map<String, Latencies> all, String what) {
        return Objects.requireNonNull(all.get(what));
    }

    private void ask(String question) throws IOException {
        ok(door.post("/api/sdk/chat", widgetKey, Json.object().with("message", question)));
    }

    private void health() throws IOException {
        ok(door.get("/health", ""));
    }

    private void row() throws SQLException {
        if (database != null) {
            query(database, "select 1");
        }
    }

    /** The number the next writing transaction will be given. */
    private long writingCommits() throws SQLException {
        return database == null
                ? 0
                : query(database, "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
    }

    private static long query(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            long value = rows.getLong(1);
            connection.commit();
            return value;
        }
    }

    private static Answer ok(Answer answer) throws IOException {
        if (answer.status() != 200) {
            throw new IOException("the server answered " + answer);
        }
        return answer;
    }
}
