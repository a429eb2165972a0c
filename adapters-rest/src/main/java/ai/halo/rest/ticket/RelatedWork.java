package ai.halo.rest.ticket;

import ai.halo.application.conversation.ConversationViews;
import ai.halo.application.ticket.TicketViews;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.rest.context.Related;
import ai.halo.rest.conversation.ConversationWire;
import jakarta.inject.Singleton;

/** The conversations and tickets of a user, for that user's page. */
@Singleton
final class RelatedWork implements Related {

    private final ConversationViews conversations;
    private final TicketViews tickets;

    RelatedWork(ConversationViews conversations, TicketViews tickets) {
        this.conversations = conversations;
        this.tickets = tickets;
    }

    @Override
    public Json.Obj of(WorkspaceId workspace, ExternalId user) {
        return Json.object()
                .with(
                        "conversations",
                        new Json.Arr(
                                conversations.of(workspace, user).stream()
                                        .<Json>map(ConversationWire::json)
                                        .toList()))
                .with(
                        "tickets",
                        new Json.Arr(
                                tickets.of(workspace, user).stream()
                                        .<Json>map(TicketWire::json)
                                        .toList()));
    }
}
