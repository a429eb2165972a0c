package ai.halo.application.answering;

import ai.halo.domain.answering.Briefing;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.Transcript;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known when a message arrives, read in one snapshot by one statement. */
public interface Briefings {

    Arrival arrival(Asking asking);

    /** The briefing of a stored message that is still unanswered, from what was stored with it. */
    Optional<Briefing> of(MessageId question);

    /** An earlier message of the same id, and the fingerprint of what it said if that is known. */
    record Repeated(MessageId message, @Nullable String fingerprint) {

        /** Whether this asking says something else under the id. */
        boolean contradicts(Asking asking) {
            return asking.clientId() != null && asking.clientId().contradicts(fingerprint);
        }
    }

    /**
     * What a message meets: who owns its session and how long that is, an earlier message of the
     * same id, and what the agent that would answer knows; no briefing if there is no such agent.
     */
    record Arrival(
            @Nullable Visitor owner,
            int length,
            @Nullable Repeated repeated,
            @Nullable Briefing briefing) {

        /** Whether nobody has touched the session since. */
        boolean stillSo(Transcript held) {
            return held.length() == length && (owner == null || owner.equals(held.visitor()));
        }
    }
}
