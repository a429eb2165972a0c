package ai.halo.rest.workspace;

import ai.halo.application.Transactions;
import ai.halo.application.workspace.ApiKeys;
import ai.halo.application.workspace.Bearer;
import ai.halo.application.workspace.IssueApiKey;
import ai.halo.application.workspace.IssueApiKey.Outcome.Issued;
import ai.halo.application.workspace.IssueApiKey.Outcome.OpensMore;
import ai.halo.application.workspace.RevokeApiKey;
import ai.halo.domain.Json;
import ai.halo.domain.workspace.ApiKey;
import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.Scopes;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Notebook;
import ai.halo.rest.web.PathId;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.Refused;
import ai.halo.rest.web.Timestamps;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

@Controller("/api/v1/api-keys")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiKeysController {

    static final Problem IN_USE =
            Problem.of(
                    HttpStatus.CONFLICT,
                    "key_in_use",
                    "This key made the request; revoke it with another one.");

    private final ApiKeys keys;
    private final IssueApiKey issueApiKey;
    private final RevokeApiKey revokeApiKey;
    private final Transactions transactions;
    private final Notebook notebook;

    ApiKeysController(
            ApiKeys keys,
            IssueApiKey issueApiKey,
            RevokeApiKey revokeApiKey,
            Transactions transactions,
            Notebook notebook) {
        this.keys = keys;
        this.issueApiKey = issueApiKey;
        this.revokeApiKey = revokeApiKey;
        this.transactions = transactions;
        this.notebook = notebook;
    }

    @Get
    Json list(Caller caller) {
        notebook.write(caller.workspaceId());
        var items =
                transactions.reading(caller.workspaceId(), keys::list).stream()
                        .<Json>map(ApiKeysController::json)
                        .toList();
        return Json.object().with("items", new Json.Arr(items)).with("next_cursor", Json.Null.NULL);
    }

    @Post
    HttpResponse<Json> issue(Caller caller, Fields body, Once once) {
        return once.answer(body, () -> issued(caller, body));
    }

    private HttpResponse<Json> issued(Caller caller, Fields body) {
        var outcome =
                issueApiKey.issue(
                        caller.workspaceId(),
                        server(caller).scopes(),
                        body.text("name"),
                        Scopes.of(body.texts("scopes")));
        return switch (outcome) {
            case Issued(var apiKey, var key) ->
                    HttpResponse.created(json(apiKey).with("api_key", key.value()));
            case OpensMore(var scope) -> throw new Refused(Problem.missingScope(scope));
        };
    }

    @Delete("/{id}")
    HttpResponse<Json> revoke(Caller caller, String id) {
        var outcome =
                revokeApiKey.revoke(
                        caller.workspaceId(), new ApiKeyId(PathId.of(id)), server(caller).key());
        return switch (outcome) {
            case REVOKED -> HttpResponse.noContent();
            case UNKNOWN -> throw PathId.unknown("key");
            case IN_USE -> throw new Refused(IN_USE);
        };
    }

    private static Bearer.Server server(Caller caller) {
        return switch (caller.admission().bearer()) {
            case Bearer.Server server -> server;
            case Bearer.Page _ -> throw new IllegalStateException("a page came this far");
        };
    }

    private static Json.Obj json(ApiKey apiKey) {
        return Json.object()
                .with("id", apiKey.id().value().toString())
                .with("name", apiKey.name())
                .with("scopes", Json.texts(apiKey.scopes().words()))
                .with("created_at", Timestamps.of(apiKey.createdAt()))
                .with("last_used_at", Timestamps.of(apiKey.lastUsedAt()));
    }
}
