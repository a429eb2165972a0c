package ai.halo.rest.ticket;

import ai.halo.application.Page;
import ai.halo.application.ticket.KeepInboxes;
import ai.halo.domain.Json;
import ai.halo.domain.ticket.Inbox;
import ai.halo.domain.workspace.Conditions;
import ai.halo.domain.workspace.ConditionsForm;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Paging;
import ai.halo.rest.web.PathId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import java.util.function.Supplier;

@Controller("/api/v1/inboxes")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InboxesController {

    private final KeepInboxes inboxes;
    private final Supplier<UUID> ids;

    InboxesController(KeepInboxes inboxes, Supplier<UUID> ids) {
        this.inboxes = inboxes;
        this.ids = ids;
    }

    @Get
    Json list(Caller caller) {
        var all = new Page<>(inboxes.list(caller.workspaceId()), null);
        return Paging.json(all, InboxesController::json);
    }

    @Post
    HttpResponse<Json> add(Caller caller, Fields body, Once once) {
        return once.answer(body, () -> added(caller, body));
    }

    private HttpResponse<Json> added(Caller caller, Fields body) {
        var inbox = new Inbox(ids.get(), body.text("name"), body.textOrNull("emoji"), filter(body));
        return HttpResponse.created(json(inboxes.add(caller.workspaceId(), inbox)));
    }

    @Patch("/{id}")
    Json change(Caller caller, String id, Fields body) {
        String name = body.textOrNull("name");
        String emoji = body.textOrNull("emoji");
        Conditions filter = filter(body);
        return inboxes.change(
                        caller.workspaceId(),
                        PathId.of(id),
                        known ->
                                new Inbox(
                                        known.id(),
                                        name == null ? known.name() : name,
                                        emoji == null ? known.emoji() : emoji,
                                        body.has("filter") ? filter : known.filter()))
                .map(InboxesController::json)
                .orElseThrow(() -> PathId.unknown("inbox"));
    }

    @Delete("/{id}")
    HttpResponse<Json> remove(Caller caller, String id) {
        if (!inboxes.remove(caller.workspaceId(), PathId.of(id))) {
            throw PathId.unknown("inbox");
        }
        return HttpResponse.noContent();
    }

    private static Conditions filter(Fields body) {
        return ConditionsForm.read("filter", body.json().get("filter"));
    }

    private static Json json(Inbox inbox) {
        return Json.object()
                .with("id", inbox.id().toString())
                .with("name", inbox.name())
                .with("emoji", Json.text(inbox.emoji()))
                .with("filter", ConditionsForm.write(inbox.filter()));
    }
}
