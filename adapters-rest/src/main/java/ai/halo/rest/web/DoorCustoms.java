package ai.halo.rest.web;

import ai.halo.domain.workspace.Scope;
import ai.halo.domain.workspace.Scopes;
import ai.halo.rest.contract.Customs;
import ai.halo.rest.contract.Field;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Refusal;
import ai.halo.rest.contract.Shape;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What is refused at the door and while reading, and sent, the same for every operation. */
@Singleton
final class DoorCustoms implements Customs {

    private static final Field NAME =
            Field.must(RequestId.HEADER, Shape.ID, "Finds the request in the server's log.");

    private static final Problem INVALID =
            Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "invalid_value",
                    "A part of the request was not understood: `field` names it, `error` says what"
                            + " to send instead.");

    @Override
    public List<Refusal> refusals(Operation operation) {
        var refusals = new ArrayList<Refusal>();
        switch (operation.door()) {
            case WIDGET, WIDGET_OR_NOBODYS ->
                    refusals.addAll(List.of(Entrance.UNAUTHORIZED, Origins.NOT_ALLOWED));
            case SERVER ->
                    refusals.addAll(
                            List.of(
                                    Entrance.UNAUTHORIZED,
                                    Entrance.FORBIDDEN,
                                    Problem.missingScope(scope(operation))));
            case OPERATOR -> refusals.add(Entrance.UNAUTHORIZED);
            case NOBODYS -> {}
        }
        if (operation.path().startsWith("/api/")) {
            refusals.add(OutageHandler.UNAVAILABLE);
        }
        if (operation.body().isPresent()) {
            refusals.addAll(List.of(Incoming.NOT_JSON, Incoming.tooLarge(Incoming.USUAL)));
        }
        if (operation.body().isPresent()
                || !operation.queries().isEmpty()
                || !operation.headers().isEmpty()) {
            refusals.add(INVALID);
        }
        if (!operation.parameters().isEmpty()) {
            refusals.add(PathId.NOT_FOUND);
        }
        return refusals;
    }

    @Override
    public List<Refusal> anywhere() {
        return Problems.ALL;
    }

    @Override
    public List<Field> headers(Operation operation) {
        return List.of(NAME);
    }

    private static String scope(Operation operation) {
        return RouteScopes.scope(operation.method(), operation.path())
                .map(Scope::wire)
                .orElse(Scopes.ALL);
    }
}
