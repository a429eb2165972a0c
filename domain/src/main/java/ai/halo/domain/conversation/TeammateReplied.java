package ai.halo.domain.conversation;

import ai.halo.domain.DomainEvent;
import ai.halo.domain.workspace.TeammateId;
import java.time.Instant;

/** A teammate wrote to the customer. */
public record TeammateReplied(
        ConversationId conversation, MessageId message, TeammateId teammate, Instant occurredAt)
        implements DomainEvent {}
