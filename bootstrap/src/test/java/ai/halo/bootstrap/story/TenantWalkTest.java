package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A stranger with keys of its own walks through every route with the ids of another company. */
class TenantWalkTest {

    /** In every text of the victim, and in none that the stranger sends. */
    private static final String SECRET = "Zanzibar-7731";

    private final RunningHalo halo = RunningHalo.start(RunningHalo.onTheTestDatabase());
    private final Company victim = Company.movesInto(halo);
    private final Company stranger = Company.movesInto(halo);
    private final List<String> broken = new ArrayList<>();
    private int walked;

    @AfterEach
    void stop() {
        halo.stop();
    }

    @Test
    void readsNothingAndWritesNothing() {
        var pool = new Pool(victim);
        pool.furnish(SECRET);
        new Pool(stranger).furnish("nothing");
        List<Described> all = Described.in(halo.document());
        Map<Described, String> addresses = pool.addresses(all);
        Json.Obj names = pool.names();
        Map<String, String> before = settled();

        addresses.forEach((operation, address) -> {
            for (String bearer : List.of(stranger.apiKey(), stranger.widgetKey())) {
                for (Json.Obj body : bodies(operation, names)) {
                    walk(operation, address, bearer, body, names);
                }
            }
        });

        System.out.printf(
                "tenant walk: %,d calls of %d operations with another company's ids%n",
                walked, all.size());
        assertThat(broken).isEmpty();
        assertThat(settled()).isEqualTo(before).hasSizeGreaterThan(10);
        assertThat(
                        addresses.entrySet().stream()
                                .filter(each -> tells(each.getKey(), each.getValue())))
                .as("operations that tell the victim itself its secret")
                .hasSizeGreaterThan(5);
    }

    private boolean tells(Described operation, String address) {
        return operation.method().equals("GET")
                && halo.say("GET", address, victim.apiKey(), null).body().contains(SECRET);
    }

    private void walk(
            Described operation, String address, String bearer, Json.Obj body, Json.Obj names) {
        walked++;
        HttpResponse<String> answer =
                halo.say(
                        operation.method(),
                        address,
                        bearer,
                        operation.body().isPresent() ? body.compact() : null,
                        "X-Session-Id",
                        names.at("session_id").plain(),
                        "X-Halo-User-Id",
                        names.at("user_id").plain());
        boolean named = address.matches(".*([0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}).*");
        boolean opened = named && answer.statusCode() < 400 && !isOpen(operation);
        if (opened || answer.body().contains(SECRET)) {
            broken.add(operation + " " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Whoever knows the id of a workspace may see its shop window. */
    private static boolean isOpen(Described operation) {
        return operation.path().equals("/api/sdk/config");
    }

    /** The least that is taken, and everything at once, with the victim's ids wherever they fit. */
    private static List<Json.Obj> bodies(Described operation, Json.Obj names) {
        var edges = new Edges(operation);
        return operation
                .body()
                .map(schema ->
                        List.of(
                                named((Json.Obj) edges.least(schema), names),
                                named(edges.whole(schema), names)))
                .orElse(List.of(Json.object()));
    }

    private static Json.Obj named(Json.Obj body, Json.Obj names) {
        Json.Obj named = body;
        for (String field : body.members().keySet()) {
            named = names.get(field) == null ? named : named.with(field, names.at(field));
        }
        return named;
    }

    /** What the victim has once nobody works on it any more. */
    private Map<String, String> settled() {
        var id = UUID.fromString(victim.orgId());
        var seen = new ArrayList<>(List.of(Belongings.of(id)));
        Company.await(() -> {
            seen.add(Belongings.of(id));
            return seen.getLast().equals(seen.get(seen.size() - 2));
        });
        return seen.getLast();
    }
}
