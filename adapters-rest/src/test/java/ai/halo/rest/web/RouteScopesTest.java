package ai.halo.rest.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.workspace.Scope;
import ai.halo.domain.workspace.Scopes;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import ai.halo.rest.contract.Contracts;
import io.micronaut.http.HttpMethod;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteScopesTest {

    @Test
    void areKnownForEveryOperationThereIs() {
        try (var server = RunningServer.with()) {
            var managing =
                    server.bean(Contracts.class)
                            .operations()
                            .filter(operation -> operation.path().startsWith("/api/v1/"))
                            .toList();
            System.out.printf(
                    "%d operations of the management API with a scope%n", managing.size());
            assertThat(managing)
                    .hasSizeGreaterThan(30)
                    .allSatisfy(operation ->
                            assertThat(RouteScopes.scope(operation.method(), operation.path()))
                                    .as(operation.id())
                                    .isPresent());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/sdk/chat, SDK",
        "GET, /api/sdk/messages, SDK",
        "GET, /api/v1/tickets, TICKETS_READ",
        "PATCH, /api/v1/tickets/{id}, TICKETS_WRITE",
        "GET, /api/v1/workspace, WORKSPACE_READ",
        "POST, /api/v1/workspace/widget-key/regenerate, KEYS_WRITE",
        "GET, /api/v1/audit, AUDIT_READ",
        "DELETE, /api/v1/companies/{id}, CONTACTS_WRITE"
    })
    void goByAreaAndWhetherARouteOnlyReads(HttpMethod method, String address, Scope scope) {
        assertThat(RouteScopes.scope(method, address)).contains(scope);
    }

    @Test
    void leaveARouteOfNoKnownAreaToKeysThatMayDoEverything() {
        var many = new Scopes(false, Set.of(Scope.values()));
        assertThat(RouteScopes.missing(many, HttpMethod.GET, "/api/v1/news")).contains("*");
        assertThat(RouteScopes.missing(Scopes.EVERYTHING, HttpMethod.GET, "/api/v1/news"))
                .isEmpty();
    }

    @Test
    void holdForTheSdkToo() {
        try (var server = RunningServer.with()) {
            server.keys().grant(Scope.TICKETS_READ);
            assertThat(
                            server.post(
                                    "/api/sdk/echo",
                                    "{}",
                                    "Authorization",
                                    "Bearer " + RunningServer.SERVER_KEY))
                    .returns(403, Answer::status)
                    .returns("missing_scope", Answer::code);
            assertThat(server.post("/api/sdk/echo", "{}").status()).isEqualTo(200);
        }
    }
}
