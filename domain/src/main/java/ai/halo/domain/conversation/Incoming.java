package ai.halo.domain.conversation;

import ai.halo.domain.agent.AgentId;
import ai.halo.domain.contact.Visitor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's message on its way in: who says it to which agent, and how the answer is heard. */
public record Incoming(
        MessageId id,
        @Nullable ClientMessageId clientId,
        AgentId agent,
        Visitor visitor,
        Mode mode,
        MessageText text,
        List<Image> images) {

    public Incoming {
        images = List.copyOf(images);
    }
}
