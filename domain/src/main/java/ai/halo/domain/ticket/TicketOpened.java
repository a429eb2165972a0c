package ai.halo.domain.ticket;

import ai.halo.domain.DomainEvent;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.conversation.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** New work for the team. */
public record TicketOpened(
        TicketId ticket,
        @Nullable ConversationId conversation,
        @Nullable HandOffReason reason,
        Instant occurredAt)
        implements DomainEvent {}
