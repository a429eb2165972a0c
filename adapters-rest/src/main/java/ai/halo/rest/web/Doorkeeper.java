package ai.halo.rest.web;

import ai.halo.application.workspace.Bearer;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.Set;

/** Lets in whoever holds a key, from where that key may be used. */
@ServerFilter({"/api/sdk/**", "/api/v1/**"})
@Order(-10)
final class Doorkeeper {

    static final String CALLER = "halo.caller";

    /** What a page asks before it has a key; one that is sent must be good all the same. */
    private static final Set<String> OPEN = Set.of("/api/sdk/config", "/api/sdk/sri");

    private final Entrance entrance;
    private final Notebook notebook;
    private final InstantSource clock;

    Doorkeeper(Entrance entrance, Notebook notebook, InstantSource clock) {
        this.entrance = entrance;
        this.notebook = notebook;
        this.clock = clock;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void admit(HttpRequest<?> request, MutablePropagatedContext call) {
        if (OPEN.contains(Entrance.address(request))
                && !request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
            return;
        }
        Caller caller = entrance.admit(request);
        Bearer bearer = caller.admission().bearer();
        if (bearer instanceof Bearer.Server(var used, _)) {
            notebook.used(caller.workspaceId(), used, clock.instant());
        }
        call.add(OnBehalf.of(bearer, RequestId.of(request), Entrance.isManagement(request)));
        request.setAttribute(CALLER, caller);
    }
}
