package ai.halo.rest.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final String SECRET = "ana@example.com";

    @Test
    void countsRequestsByRouteAndNamesNobody() {
        try (var server = RunningServer.with()) {
            server.post("/api/sdk/echo?email=" + SECRET, "{\"user_id\":\"" + SECRET + "\"}");
            server.post("/api/sdk/nowhere/" + SECRET, "{}");
            server.send(
                    "X" + SECRET.replaceAll("\\W", ""), "/api/sdk/echo", BodyPublishers.noBody());

            Answer metrics = server.get("/prometheus");

            assertThat(metrics.status()).isEqualTo(200);
            assertThat(metrics.response().body())
                    .contains(
                            "halo_http_requests_seconds_count{method=\"POST\",route=\"/api/sdk/echo\",status=\"200\"} 1",
                            "jvm_memory_used_bytes")
                    .doesNotContain(SECRET, "Xana", RunningServer.WIDGET_KEY);
        }
    }
}
