package ai.halo.rest.ticket;

import ai.halo.application.ticket.TicketViews;
import ai.halo.application.ticket.WorkTicket;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Paging;
import ai.halo.rest.web.PathId;
import ai.halo.rest.web.Query;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/tickets")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TicketsController {

    private final TicketViews tickets;
    private final WorkTicket workTicket;

    TicketsController(TicketViews tickets, WorkTicket workTicket) {
        this.tickets = tickets;
        this.workTicket = workTicket;
    }

    @Get
    Json list(Caller caller, HttpRequest<?> request) {
        var asked = Query.of(request);
        var filter =
                new TicketViews.Filter(
                        oneOf(asked, "status", "open|in_progress|snoozed|resolved|spam"),
                        oneOf(asked, "priority", "normal|priority"),
                        assignee(asked.textOrNull("assignee")),
                        asked.textOrNull("query"));
        return Paging.json(
                tickets.list(caller.workspaceId(), filter, Paging.slice(request)),
                TicketWire::json);
    }

    @Get("/{id}")
    Json show(Caller caller, String id) {
        return tickets.find(caller.workspaceId(), new TicketId(PathId.of(id)))
                .map(view -> TicketWire.json(view.line()))
                .orElseThrow(() -> PathId.unknown("ticket"));
    }

    @Patch("/{id}")
    Json change(Caller caller, String id, Fields body) {
        return workTicket
                .work(
                        caller.workspaceId(),
                        new TicketId(PathId.of(id)),
                        ticket -> TicketPatch.of(ticket, body))
                .map(ticket -> show(caller, id))
                .orElseThrow(() -> PathId.unknown("ticket"));
    }

    private static @Nullable String oneOf(Query asked, String name, String words) {
        String sent = asked.textOrNull(name);
        if (sent != null && !sent.matches(words)) {
            throw new InvalidValue(name, "must be one of " + words.replace("|", ", "));
        }
        return sent;
    }

    private static @Nullable TeammateId assignee(@Nullable String sent) {
        try {
            return sent == null ? null : new TeammateId(UUID.fromString(sent));
        } catch (IllegalArgumentException noId) {
            throw new InvalidValue("assignee", "must be the id of a teammate");
        }
    }
}
