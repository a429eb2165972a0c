package ai.halo.domain.conversation;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** A customer said something. */
public record MessageReceived(ConversationId conversation, MessageId message, Instant occurredAt)
        implements DomainEvent {}
