package ai.halo.application.conversation;

import ai.halo.application.Transactions;
import ai.halo.application.conversation.Ratings.Rated;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.Rating;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Optional;

/** A customer says whether an answer was of use. */
public final class RateMessage {

    private final Ratings ratings;
    private final Transactions transactions;
    private final InstantSource clock;

    public RateMessage(Ratings ratings, Transactions transactions, InstantSource clock) {
        this.ratings = ratings;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome rate(
            WorkspaceId workspace,
            Visitor visitor,
            SessionId session,
            MessageId message,
            Rating rating) {
        return transactions.inTransaction(
                workspace,
                () -> {
                    Optional<Rated> found = ratings.find(session, message);
                    if (found.isEmpty()) {
                        return Outcome.UNKNOWN_ANSWER;
                    }
                    if (!found.get().owner().admits(visitor)) {
                        return Outcome.SESSION_NOT_YOURS;
                    }
                    return switch (found.get().role()) {
                        case AGENT, TEAMMATE -> {
                            ratings.put(found.get(), rating, clock.instant());
                            yield Outcome.RATED;
                        }
                        case USER, SYSTEM -> Outcome.UNKNOWN_ANSWER;
                    };
                });
    }

    /** Whether the rating counts, or why not. */
    public enum Outcome {
        RATED,
        UNKNOWN_ANSWER,
        SESSION_NOT_YOURS
    }
}
