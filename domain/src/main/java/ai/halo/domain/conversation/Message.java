package ai.halo.domain.conversation;

import ai.halo.domain.knowledge.Source;
import ai.halo.domain.workspace.TeammateId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation, at its gapless position counted from 1, and what it answers if it
 * answers one.
 */
public record Message(
        MessageId id,
        int position,
        Role role,
        String text,
        @Nullable ClientMessageId clientId,
        @Nullable TeammateId teammate,
        List<Image> images,
        List<Source> sources,
        @Nullable Double confidence,
        Completion completion,
        @Nullable MessageId inReplyTo,
        Instant createdAt) {

    /** Who speaks. */
    public enum Role {
        USER,
        AGENT,
        TEAMMATE,
        SYSTEM;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Message {
        images = List.copyOf(images);
        sources = List.copyOf(sources);
    }
}
