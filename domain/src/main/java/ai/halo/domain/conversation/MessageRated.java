package ai.halo.domain.conversation;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** A customer said whether an answer was of use. */
public record MessageRated(
        ConversationId conversation, MessageId message, Rating.Verdict verdict, Instant occurredAt)
        implements DomainEvent {}
