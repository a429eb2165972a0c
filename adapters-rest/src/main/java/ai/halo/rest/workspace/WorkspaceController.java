package ai.halo.rest.workspace;

import ai.halo.application.Transactions;
import ai.halo.application.workspace.ChangeWorkspace;
import ai.halo.application.workspace.Workspaces;
import ai.halo.domain.Json;
import ai.halo.domain.workspace.AllowedDomains;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.domain.workspace.Workspace;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

@Controller("/api/v1/workspace")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WorkspaceController {

    private final Workspaces workspaces;
    private final ChangeWorkspace changeWorkspace;
    private final Transactions transactions;

    WorkspaceController(
            Workspaces workspaces, ChangeWorkspace changeWorkspace, Transactions transactions) {
        this.workspaces = workspaces;
        this.changeWorkspace = changeWorkspace;
        this.transactions = transactions;
    }

    @Get
    Json show(Caller caller) {
        return transactions.reading(caller.workspaceId(), () -> json(workspaces.current()));
    }

    @Patch
    Json change(Caller caller, Fields body) {
        Workspace changed =
                changeWorkspace.change(caller.workspaceId(), known -> patched(known, body));
        return transactions.reading(caller.workspaceId(), () -> json(changed));
    }

    private static Workspace patched(Workspace known, Fields body) {
        String name = body.textOrNull("name");
        String verification = body.textOrNull("identity_verification");
        Fields domains = body.fieldsOrNull("allowed_domains");
        return new Workspace(
                known.id(),
                name == null ? known.name() : name,
                verification == null
                        ? known.identityVerification()
                        : IdentityVerification.of(verification),
                domains == null
                        ? known.allowedDomains()
                        : patched(known.allowedDomains(), domains));
    }

    private static AllowedDomains patched(AllowedDomains known, Fields sent) {
        return new AllowedDomains(
                sent.bool("enabled", known.enabled()),
                sent.has("domains") ? sent.texts("domains") : known.domains());
    }

    private Json json(Workspace workspace) {
        Json.Obj json =
                Json.object()
                        .with("org_id", workspace.id().value().toString())
                        .with("name", workspace.name())
                        .with("identity_verification", workspace.identityVerification().wire())
                        .with(
                                "allowed_domains",
                                Json.object()
                                        .with(
                                                "enabled",
                                                Json.bool(workspace.allowedDomains().enabled()))
                                        .with(
                                                "domains",
                                                Json.texts(workspace.allowedDomains().domains())));
        return workspaces
                .widgetKey()
                .map(key -> json.with("widget_key", key.value()))
                .orElseGet(() ->
                        json.with("widget_key", Json.Null.NULL)
                                .with("widget_key_displayable", Json.bool(false)));
    }
}
