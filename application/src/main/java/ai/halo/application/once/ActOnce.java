package ai.halo.application.once;

import ai.halo.application.Transactions;
import ai.halo.application.once.Receipts.Answer;
import ai.halo.application.once.Receipts.Receipt;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does what a call asks for and keeps its answer in the same commit, so that the call sent again
 * under its key has no further effect, whatever failed in between.
 */
public final class ActOnce {

    private final Receipts receipts;
    private final Transactions transactions;
    private final InstantSource clock;

    public ActOnce(Receipts receipts, Transactions transactions, InstantSource clock) {
        this.receipts = receipts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What {@code act} throws is nobody's answer: the key stays free. */
    public Outcome act(
            WorkspaceId workspace, String key, String fingerprint, Supplier<Answer> act) {
        return transactions.inTransaction(workspace, () -> act(key, fingerprint, act));
    }

    private Outcome act(String key, String fingerprint, Supplier<Answer> act) {
        if (!receipts.hold(key)) {
            return new Outcome.UnderWay();
        }
        Instant now = clock.instant();
        Optional<Receipt> earlier = receipts.find(key, now);
        return earlier.map(receipt -> again(receipt, fingerprint))
                .orElseGet(() -> first(key, fingerprint, act.get(), now));
    }

    private static Outcome again(Receipt receipt, String fingerprint) {
        return receipt.fingerprint().equals(fingerprint)
                ? new Outcome.Answered(receipt.answer())
                : new Outcome.AskedOtherwise();
    }

    private Outcome first(String key, String fingerprint, Answer answer, Instant now) {
        if (answer.isSuccess()) {
            receipts.keep(key, new Receipt(fingerprint, answer), now);
        }
        return new Outcome.Answered(answer);
    }

    /** The answer, now or before, or why there is none. */
    public sealed interface Outcome {

        record Answered(Answer answer) implements Outcome {}

        /** The same key came with another body. */
        record AskedOtherwise() implements Outcome {}

        /** The first call is not finished. */
        record UnderWay() implements Outcome {}
    }
}
