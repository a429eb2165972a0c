package ai.halo.rest.workspace;

import ai.halo.application.Transactions;
import ai.halo.application.workspace.ChangeWorkspace;
import ai.halo.application.workspace.Doubts;
import ai.halo.application.workspace.Workspaces;
import ai.halo.domain.Json;
import ai.halo.domain.workspace.AllowedDomains;
import ai.halo.domain.workspace.Doubt;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.domain.workspace.Workspace;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Notebook;
import ai.halo.rest.web.Timestamps;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;

@Controller("/api/v1/workspace")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WorkspaceController {

    private final Workspaces workspaces;
    private final ChangeWorkspace changeWorkspace;
    private final Doubts doubts;
    private final Transactions transactions;
    private final Notebook notebook;
    private final InstantSource clock;

    WorkspaceController(
            Workspaces workspaces,
            ChangeWorkspace changeWorkspace,
            Doubts doubts,
            Transactions transactions,
            Notebook notebook,
            InstantSource clock) {
        this.workspaces = workspaces;
        this.changeWorkspace = changeWorkspace;
        this.doubts = doubts;
        this.transactions = transactions;
        this.notebook = notebook;
        this.clock = clock;
    }

    @Get
    Json show(Caller caller) {
        notebook.write(caller.workspaceId());
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
        var domains =
                new AllowedDomains(
                        sent.bool("enabled", known.enabled()),
                        sent.has("domains") ? sent.texts("domains") : known.domains());
        PublicSuffixes.refuseWildcards(domains);
        return domains;
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
                                                Json.texts(workspace.allowedDomains().domains())))
                        .with("identity_report", report(doubts.report(clock.instant())));
        return workspaces
                .widgetKey()
                .map(key -> json.with("widget_key", key.value()))
                .orElseGet(() ->
                        json.with("widget_key", Json.Null.NULL)
                                .with("widget_key_displayable", Json.bool(false)));
    }

    private static Json report(Doubts.Report report) {
        var last = report.last().stream().<Json>map(WorkspaceController::doubt).toList();
        return Json.object()
                .with(
                        "would_be_refused",
                        Json.object()
                                .with("total", Json.number(report.total()))
                                .with("last_7_days", Json.number(report.lastWeek()))
                                .with("last", new Json.Arr(last)));
    }

    private static Json doubt(Doubt doubt) {
        return Json.object()
                .with("at", Timestamps.of(doubt.at()))
                .with("reason", doubt.reason().wire())
                .with("user_id", Json.text(doubt.user()));
    }
}
