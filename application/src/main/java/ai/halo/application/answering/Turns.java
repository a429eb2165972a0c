package ai.halo.application.answering;

import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a workspace: one for each customer message, thought about by one process at a time,
 * answered once.
 */
public interface Turns {

    /** How long a turn belongs to whoever claimed it. */
    Duration LEASE = Duration.ofSeconds(40);

    /**
     * Stores the message just received together with its claimed turn and all that came with it;
     * the turn waits if an earlier one of the conversation is unanswered.
     */
    Claim begin(Asking asking, Change<? extends Conversation> received, Instant now);

    /** Stores the message together with the reply it got at once, without thinking. */
    void settleAtOnce(Change<? extends Conversation> received, Reply reply);

    /**
     * Claims an unanswered turn whose lease is over or was never taken, unless an earlier turn of
     * its conversation is unanswered.
     */
    Optional<Claim> claim(MessageId question, Instant now);

    /** Whether an earlier turn of its conversation is unanswered, so that it has to wait. */
    boolean waits(MessageId question);

    /** The reply a turn got; empty while it is unanswered. */
    Optional<Reply> reply(MessageId question);

    /**
     * Locks the conversation of a claimed turn; empty if the turn was answered or claimed anew
     * meanwhile.
     */
    Optional<Conversation> floor(Claim claim);

    /**
     * Sets aside a turn that nobody waits for any more: later turns need not wait for it either,
     * and nobody claims it.
     */
    void setAside(Claim claim);

    /** Takes up a turn again, if it was set aside, because somebody asks for its reply. */
    void takeUp(MessageId question);

    /** Stores change, reply and trace, and ends the turn. */
    void settle(
            Claim claim,
            Change<? extends Conversation> spoken,
            Reply reply,
            Json.@Nullable Obj trace);

    /**
     * A turn in one pair of hands: {@code epoch} is that of the floor when it began, {@code mine}
     * whether it may be thought about now.
     */
    record Claim(MessageId question, int attempt, int epoch, boolean mine) {}
}
