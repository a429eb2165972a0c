package ai.halo.rest.web;

import static ai.halo.rest.RunningServer.SERVER_KEY;
import static ai.halo.rest.RunningServer.WIDGET_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.rest.Look;
import ai.halo.rest.RunningServer;
import ai.halo.rest.contract.Contracts;
import ai.halo.rest.contract.Operation;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whether a key is dead, unknown, half or none at all: it is refused in the same words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadKeyTest {

    private static final List<String> DEAD =
            List.of(
                    "Bearer ab_live_ffffffffffffffffffffffff",
                    "Bearer ha_key_ffffffffffffffffffffffff",
                    "Bearer " + WIDGET_KEY + "0",
                    "Bearer " + WIDGET_KEY.substring(0, WIDGET_KEY.length() - 1),
                    "Bearer " + WIDGET_KEY.toUpperCase(Locale.ROOT),
                    "Bearer " + WIDGET_KEY + ", Bearer " + SERVER_KEY,
                    "Bearer " + WIDGET_KEY.replace("ab_live_", "ha_key_") + "f",
                    "Bearer ha_secret_0123456789abcdef0123456789abcdef",
                    "Bearer eyJhbGciOiJub25lIn0.e30.",
                    "Bearer ab_live_short",
                    "Bearer " + "x".repeat(5_000),
                    "Bearer",
                    "Basic " + WIDGET_KEY,
                    "Digest nonsense",
                    WIDGET_KEY);

    /** It tells the fingerprints of public files, to whoever asks and whatever is sent with it. */
    private static final Set<String> NEEDS_NONE = Set.of("/api/sdk/sri");

    private final RunningServer server = RunningServer.with();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void isRefusedInTheSameWordsEverywhere() {
        List<Operation> guarded =
                server.bean(Contracts.class)
                        .operations()
                        .filter(operation -> operation.path().startsWith("/api/"))
                        .filter(operation -> !operation.path().startsWith("/api/operator/"))
                        .filter(operation -> !NEEDS_NONE.contains(operation.path()))
                        .toList();
        Set<Look> sdk = new HashSet<>();
        Set<Look> management = new HashSet<>();
        for (Operation operation : guarded) {
            for (String key : DEAD) {
                var looks = operation.path().startsWith("/api/sdk/") ? sdk : management;
                Look look = refusal(operation, key);
                assertThat(look.status()).as(operation.id() + " with " + key).isEqualTo(401);
                looks.add(look);
            }
        }

        System.out.printf("%d dead keys at each of %d operations%n", DEAD.size(), guarded.size());
        assertThat(sdk).hasSize(1);
        assertThat(management).hasSize(1);
        assertThat(sdk.iterator().next().body()).isEqualTo(management.iterator().next().body());
    }

    private Look refusal(Operation operation, String key) {
        return Look.of(
                server.send(
                        operation.method().name(),
                        operation.path().replaceAll("\\{[^}]*}", "x"),
                        BodyPublishers.ofString("{}"),
                        "Authorization",
                        key,
                        "Content-Type",
                        "application/json"));
    }
}
