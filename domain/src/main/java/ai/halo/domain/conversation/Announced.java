package ai.halo.domain.conversation;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** The house itself told the customer something. */
public record Announced(ConversationId conversation, MessageId message, Instant occurredAt)
        implements DomainEvent {}
