package ai.halo.domain.conversation;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** A teammate gave the floor back to the agent. */
public record ConversationReleased(ConversationId conversation, Instant occurredAt)
        implements DomainEvent {}
