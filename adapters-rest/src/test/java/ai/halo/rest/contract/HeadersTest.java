package ai.halo.rest.contract;

import static ai.halo.rest.RunningServer.SERVER_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import ai.halo.rest.limits.RateLimits;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is described as a header of every answer comes once with every answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {

    private static final List<String> ALLOWANCE =
            List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");

    private final RunningServer server = RunningServer.limited(RateLimits.USUAL);

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void comeWithEveryAnswerWhereRequestsAreCounted() {
        Contracts contracts = server.bean(Contracts.class);
        var missing = new ArrayList<String>();
        List<Operation> all =
                contracts
                        .operations()
                        // This server has no operator, so nobody counts what is asked of one.
                        .filter(operation -> operation.door() != Operation.Door.OPERATOR)
                        .toList();
        for (Operation operation : all) {
            Answer answer = answer(operation);
            for (Field header : contracts.headers(operation)) {
                if (answer.header(header.name()).size() != 1) {
                    missing.add(operation.id() + " " + answer.status() + " " + header.name());
                }
            }
        }
        System.out.printf("headers of the answers of %d operations%n", all.size());
        assertThat(missing).isEmpty();
    }

    @Test
    void areDescribedForTheStreamTooAndOnThePage() {
        String document = server.get("/openapi.json").response().body();
        String page = server.get("/docs/api").response().body();
        assertThat(ALLOWANCE)
                .allSatisfy(header -> {
                    assertThat(document).contains("\"#/components/headers/" + header + "\"");
                    assertThat(page).contains("<code>" + header + "</code>");
                });
        assertThat(page)
                .contains("<code>X-Request-Id</code>", "<code>Retry-After</code>")
                .contains("<code>session.session_id</code>", "<code>error.code</code>");
    }

    private Answer answer(Operation operation) {
        return server.send(
                operation.method().name(),
                operation.path().replaceAll("\\{[^}]*}", "x"),
                BodyPublishers.ofString("{}"),
                "Authorization",
                "Bearer " + SERVER_KEY,
                "Content-Type",
                "application/json");
    }
}
