package ai.halo.rest.web;

import ai.halo.application.workspace.Admission;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Workspace;
import ai.halo.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Whoever holds the key a request came with. */
public record Caller(Admission admission) {

    /** Who sent this request, where that was asked and answered. */
    public static Optional<Caller> of(HttpRequest<?> request) {
        return request.getAttribute(Doorkeeper.CALLER, Caller.class);
    }

    public Workspace workspace() {
        return admission.workspace();
    }

    public WorkspaceId workspaceId() {
        return admission.workspace().id();
    }

    /** A server, which holds a secret key; a browser only ever has the widget key. */
    public boolean isServer() {
        return admission.kind() == Key.Kind.API;
    }
}
