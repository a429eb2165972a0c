package ai.halo.application.answering;

import ai.halo.application.Transactions;
import ai.halo.application.answering.Turns.Claim;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Optional;

/** Thinks a stored turn through and speaks, also when the process that began it is gone. */
public final class FinishTurn {

    /** The durable name of the work that finishes turns. */
    public static final String WORK = "finish-turn";

    private final Turns turns;
    private final Briefings briefings;
    private final TakeTurn takeTurn;
    private final Speak speak;
    private final Transactions transactions;
    private final InstantSource clock;

    public FinishTurn(
            Turns turns,
            Briefings briefings,
            TakeTurn takeTurn,
            Speak speak,
            Transactions transactions,
            InstantSource clock) {
        this.turns = turns;
        this.briefings = briefings;
        this.takeTurn = takeTurn;
        this.speak = speak;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The reply of a turn that waits or was interrupted; empty while it belongs to somebody else.
     */
    public Optional<Reply> on(WorkspaceId workspace, MessageId question) {
        return on(workspace, question, Hearer.NOBODY);
    }

    Optional<Reply> on(WorkspaceId workspace, MessageId question, Hearer hearer) {
        Optional<Reply> known = transactions.reading(workspace, () -> turns.reply(question));
        return known.or(() ->
                transactions
                        .inTransaction(workspace, () -> claimed(question))
                        .flatMap(turn -> finish(workspace, turn.claim(), turn.briefing(), hearer)));
    }

    Optional<Reply> finish(WorkspaceId workspace, Claim claim, Briefing briefing, Hearer hearer) {
        hearer.expect(claim.question(), briefing.agent().id());
        return speak.speak(workspace, claim, takeTurn.take(workspace, briefing, hearer));
    }

    private Optional<Claimed> claimed(MessageId question) {
        return turns.claim(question, clock.instant())
                .flatMap(claim ->
                        briefings.of(question).map(briefing -> new Claimed(claim, briefing)));
    }

    private record Claimed(Claim claim, Briefing briefing) {}
}
