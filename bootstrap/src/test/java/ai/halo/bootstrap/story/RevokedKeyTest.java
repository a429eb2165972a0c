package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A key that opened everything until a moment ago opens nothing, at any address. */
class RevokedKeyTest {

    /** It tells the fingerprints of public files, to whoever asks and whatever is sent with it. */
    private static final String NEEDS_NONE = "/api/sdk/sri";

    private final RunningHalo halo = RunningHalo.start();
    private final Company company = Company.movesInto(halo);

    @AfterEach
    void stop() {
        halo.stop();
    }

    @Test
    void opensNothingAnyMore() {
        Json.Obj everything =
                Json.object().with("name", "Old").with("scopes", Json.texts(List.of("*")));
        Json.Obj issued = company.manage("/api-keys", everything).body();
        String revoked = issued.at("api_key").plain();
        String replaced = company.widgetKey();
        List<Described> guarded =
                Described.in(halo.document()).stream()
                        .filter(operation -> operation.path().matches("/api/(sdk|v1)/.*"))
                        .filter(operation -> !operation.path().equals(NEEDS_NONE))
                        .toList();
        assertThat(halo.say("GET", "/api/v1/agents", revoked, null).statusCode()).isEqualTo(200);
        assertThat(company.read("/api/sdk/surfaces").status()).isEqualTo(200);

        company.remove("/api-keys/" + issued.at("id").plain());
        company.manage("/workspace/widget-key/regenerate", Json.object());

        var opened = new ArrayList<String>();
        Set<String> words = new HashSet<>();
        for (Described operation : guarded) {
            for (String key : List.of(revoked, replaced)) {
                HttpResponse<String> answer = asked(operation, key);
                if (answer.statusCode() != 401) {
                    opened.add(operation + " " + answer.statusCode() + " " + answer.body());
                }
                words.add(answer.body().replaceAll("\"request_id\":\"[^\"]*\"", ""));
            }
        }
        System.out.printf(
                "a revoked and a replaced key at each of %d operations%n", guarded.size());
        assertThat(opened).isEmpty();
        assertThat(words).as("in how many ways it is told").hasSize(1);
        assertThat(guarded).hasSizeGreaterThan(60);
    }

    private HttpResponse<String> asked(Described operation, String key) {
        return halo.say(
                operation.method(),
                operation.path().replaceAll("\\{[^}]*}", Pool.UNKNOWN),
                key,
                operation.body().isPresent() ? "{}" : null);
    }
}
