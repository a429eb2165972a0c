package ai.halo.application.conversation;

import ai.halo.domain.Change;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.conversation.Transcript;
import java.time.Instant;
import java.util.Optional;

/**
 * Every conversation of a workspace, one for each session. Whoever loads one here holds it until
 * the transaction ends.
 */
public interface Conversations {

    Optional<Conversation> lock(ConversationId id);

    /** The conversation of the transcript's session: the one that is there, or this one, begun. */
    Conversation join(Transcript begun);

    void save(Change<? extends Conversation> change);

    /**
     * Notes how far the customer of a session has read: never back, and never beyond its end.
     * Unknown sessions are fine.
     */
    void markRead(SessionId session, int position, Instant now);

    /**
     * Gives an anonymous conversation its visitor; false if the session belongs to somebody else.
     * Unknown sessions are fine.
     */
    boolean link(SessionId session, Visitor visitor);
}
