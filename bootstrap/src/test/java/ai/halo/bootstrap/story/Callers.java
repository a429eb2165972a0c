package ai.halo.bootstrap.story;

import ai.halo.bootstrap.story.Edges.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whoever asks for what was generated: of all that a page may ask for, every other request comes
 * from a visitor, and every other visitor is on a page.
 */
final class Callers {

    private static final int IN_TURN = 4;
    private static final String PAGE = "https://shop.example";

    private final RunningHalo halo;
    private final Judge judge;
    private final Company company;

    /** Its widget key stays what it is, whatever is asked of the other's management. */
    private final Company visited;

    private final Map<Described, AtomicInteger> turns = new ConcurrentHashMap<>();
    private final AtomicInteger visits = new AtomicInteger();
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger shutOut = new AtomicInteger();

    Callers(RunningHalo halo, Judge judge, Company company) {
        this.halo = halo;
        this.judge = judge;
        this.company = company;
        this.visited = Company.movesInto(halo);
    }

    void send(Described operation, String address, String body, Edge edge, String... headers) {
        int turn = operation.opensTo("widgetKey") ? next(operation) : 0;
        if (turn < 2) {
            String key =
                    operation.opensTo("operatorToken") ? halo.operatorToken() : company.apiKey();
            var _ = judge.send(operation, address, key, body, edge, headers);
        } else {
            visit(operation, address, body, edge, turn == 2, headers);
        }
    }

    private int next(Described operation) {
        return turns.computeIfAbsent(operation, _ -> new AtomicInteger()).getAndIncrement()
                % IN_TURN;
    }

    private void visit(
            Described operation,
            String address,
            String body,
            Edge edge,
            boolean onAPage,
            String... headers) {
        var all = new ArrayList<>(List.of(headers));
        if (onAPage && !all.contains("Origin")) {
            all.addAll(List.of("Origin", PAGE));
            pages.incrementAndGet();
        }
        visits.incrementAndGet();
        int status =
                judge.send(
                        operation,
                        address.replace(company.orgId(), visited.orgId()),
                        visited.widgetKey(),
                        body,
                        edge,
                        all.toArray(String[]::new));
        if (status == 401) {
            shutOut.incrementAndGet();
        }
    }

    /** The operations that visitors asked for. */
    int visitedOperations() {
        return turns.size();
    }

    /** Requests by visitors, on a page or not. */
    int visits() {
        return visits.get();
    }

    /** Requests that came from a page. */
    int pages() {
        return pages.get();
    }

    /** Visitors whose key opened nothing. */
    int shutOut() {
        return shutOut.get();
    }
}
