package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A stranger with keys of its own walks through every route with the ids of another company. */
class TenantWalkTest {

    /** In every text of the victim, and in none that the stranger sends. */
    private static final String SECRET = "Zanzibar-7731";

    /** What only one company has: an id, or the hash of a picture. */
    private static final Pattern OWN = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}");

    private static final Json.Obj NOTHING = Json.object();

    private final RunningHalo halo = RunningHalo.start(RunningHalo.onTheTestDatabase());
    private final Company victim = Company.movesInto(halo);
    private final Company stranger = Company.movesInto(halo);
    private final List<String> broken = new ArrayList<>();
    private final Set<String> named = new TreeSet<>();
    private final Set<String> unnamed = new TreeSet<>();
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
        List<Described> all = gentleFirst(Described.in(halo.document()));
        Map<Described, String> addresses = pool.addresses(all);
        Map<String, String> before = settled();

        addresses.forEach((operation, address) -> {
            Json.Obj names = pool.names(operation);
            var naming = new Naming(operation, names);
            for (Json.Obj body : naming.bodies()) {
                for (String bearer : List.of(stranger.apiKey(), stranger.widgetKey())) {
                    for (String asked : asked(operation, address, names)) {
                        walk(operation, asked, bearer, body, names);
                    }
                }
            }
            named.addAll(naming.named());
            unnamed.addAll(naming.unnamed());
        });

        System.out.printf(
                "tenant walk: %,d calls of %d operations with another company's ids,"
                        + " in %d addresses and %d fields%n",
                walked,
                all.size(),
                addresses.keySet().stream().filter(each -> each.path().contains("{")).count(),
                named.size());
        assertThat(broken).isEmpty();
        assertThat(settled()).isEqualTo(before).hasSizeGreaterThan(10);
        assertThat(unnamed).as("fields that nothing of the victim's was put into").isEmpty();
        assertThat(addresses.values()).as("its addresses").noneMatch(this::isOfNothing);
        assertThat(addresses)
                .as("what the victim itself reads there")
                .allSatisfy((operation, address) ->
                        assertThat(reads(operation, address, pool)).isTrue());
        assertThat(
                        addresses.entrySet().stream()
                                .filter(each -> tells(each.getKey(), each.getValue())))
                .as("operations that tell the victim itself its secret")
                .hasSizeGreaterThan(15);
    }

    /** The stranger's own keys live until everything else was tried with them. */
    private static List<Described> gentleFirst(List<Described> all) {
        return all.stream()
                .sorted(Comparator.comparing(each -> each.path().contains("/regenerate")))
                .toList();
    }

    /** Where the stranger has no key that fits, or none any more. */
    private static boolean isForOthers(Described operation) {
        return operation.path().startsWith("/api/operator/")
                || operation.path().contains("/regenerate");
    }

    private boolean isOfNothing(String address) {
        return address.contains(Pool.UNKNOWN);
    }

    /** Whatever has an id of its own can be read under it, or the walk would prove nothing. */
    private boolean reads(Described operation, String address, Pool pool) {
        return !operation.method().equals("GET")
                || !operation.path().contains("{")
                || say(operation, address, victim.apiKey(), NOTHING, pool.names(operation))
                                .statusCode()
                        == 200;
    }

    private boolean tells(Described operation, String address) {
        return operation.method().equals("GET")
                && halo.say("GET", address, victim.apiKey(), null).body().contains(SECRET);
    }

    private void walk(
            Described operation, String address, String bearer, Json.Obj body, Json.Obj names) {
        walked++;
        HttpResponse<String> answer = say(operation, address, bearer, body, names);
        String said =
                (address.replaceFirst("\\?.*", "") + body.compact()).replace(Pool.UNKNOWN, "");
        boolean opened = OWN.matcher(said).find() && answer.statusCode() < 400;
        boolean shut = answer.statusCode() == 401 && !isForOthers(operation);
        if (opened || shut || answer.body().contains(SECRET)) {
            broken.add(operation + " " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> say(
            Described operation, String address, String bearer, Json.Obj body, Json.Obj names) {
        return halo.say(
                operation.method(),
                address,
                bearer,
                operation.body().isPresent() ? body.compact() : null,
                "X-Session-Id",
                names.at("session_id").plain(),
                "X-Halo-User-Id",
                names.at("user_id").plain());
    }

    /** The address, and the same with the victim's ids in its query. */
    private static Set<String> asked(Described operation, String address, Json.Obj names) {
        String more = address;
        for (Described.Parameter query : operation.parameters("query")) {
            if (names.get(query.name()) != null && !more.contains(query.name() + "=")) {
                more +=
                        (more.contains("?") ? "&" : "?")
                                + query.name()
                                + "="
                                + names.at(query.name()).plain();
            }
        }
        return new LinkedHashSet<>(List.of(address, more));
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
