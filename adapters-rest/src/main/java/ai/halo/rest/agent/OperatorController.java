package ai.halo.rest.agent;

import ai.halo.application.agent.FoundWorkspace;
import ai.halo.application.agent.FoundWorkspace.Founded;
import ai.halo.domain.Json;
import ai.halo.rest.web.Fields;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Another company moves in; only the operator of the server may ask for it. */
@Controller("/api/operator/workspaces")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OperatorController {

    private final FoundWorkspace foundWorkspace;

    OperatorController(FoundWorkspace foundWorkspace) {
        this.foundWorkspace = foundWorkspace;
    }

    @Post
    HttpResponse<Json> create(Fields body) {
        Founded founded = foundWorkspace.found(body.text("name"), "Admin", "admin@localhost");
        return HttpResponse.created(
                Json.object()
                        .with("org_id", founded.workspace().id().value().toString())
                        .with("widget_key", founded.credentials().widgetKey().value())
                        .with("identity_secret", founded.credentials().identitySecret().value())
                        .with("api_key", founded.credentials().apiKey().value())
                        .with(
                                "admin",
                                Json.object()
                                        .with("email", founded.admin().email())
                                        .with(
                                                "password",
                                                founded.credentials().password().value())));
    }
}
