package ai.halo.application.answering;

import ai.halo.domain.agent.Agent;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.MessageId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known when a message arrives, read in one snapshot by one statement. */
public interface Briefings {

    Arrival arrival(Asking asking);

    /** The briefing of a stored message that is still unanswered, from what was stored with it. */
    Optional<Briefing> of(MessageId question);

    /**
     * What a message meets: the agent that would answer, the session's owner, an earlier message of
     * the same id, and the briefing.
     */
    record Arrival(
            @Nullable Agent agent,
            @Nullable Visitor owner,
            @Nullable MessageId repeated,
            @Nullable Briefing briefing) {}
}
