package ai.halo.domain.conversation;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** The agent answered. */
public record ReplySent(ConversationId conversation, MessageId message, Instant occurredAt)
        implements DomainEvent {}
