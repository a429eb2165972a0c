package ai.halo.domain.conversation;

import ai.halo.domain.DomainEvent;
import ai.halo.domain.workspace.TeammateId;
import java.time.Instant;

/** A teammate took the floor. */
public record ConversationTakenOver(
        ConversationId conversation, TeammateId teammate, TicketId ticket, Instant occurredAt)
        implements DomainEvent {}
