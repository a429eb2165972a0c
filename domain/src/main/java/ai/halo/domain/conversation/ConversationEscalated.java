package ai.halo.domain.conversation;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** A person was asked to come. */
public record ConversationEscalated(
        ConversationId conversation, TicketId ticket, HandOffReason reason, Instant occurredAt)
        implements DomainEvent {}
