package ai.halo.rest.conversation;

import ai.halo.application.Page;
import ai.halo.application.conversation.ExchangeViews;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Paging;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** {@code GET /conversations}: all conversations of whoever asks, if she says who she is. */
@Controller("/api/sdk/conversations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OwnConversationsController {

    private final ExchangeViews exchanges;
    private final Visitors visitors;

    OwnConversationsController(ExchangeViews exchanges, Visitors visitors) {
        this.exchanges = exchanges;
        this.visitors = visitors;
    }

    @Get
    Json list(Caller caller, HttpRequest<?> request) {
        Page.Slice slice = Paging.slice(request);
        ExternalId user = visitors.of(caller, request.getHeaders()).id();
        return Paging.json(
                user == null
                        ? new Page<ExchangeViews.Line>(List.of(), null)
                        : exchanges.of(caller.workspaceId(), user, slice),
                ExchangeWire::json);
    }
}
