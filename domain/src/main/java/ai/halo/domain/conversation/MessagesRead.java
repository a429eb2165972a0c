package ai.halo.domain.conversation;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** A customer has read so far. */
public record MessagesRead(ConversationId conversation, int position, Instant occurredAt)
        implements DomainEvent {}
