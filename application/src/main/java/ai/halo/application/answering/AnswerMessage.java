package ai.halo.application.answering;

import ai.halo.application.Transactions;
import ai.halo.application.answering.Turns.Claim;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/** A customer's message is received, thought about in its turn, and answered once. */
public final class AnswerMessage {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    /** So many wait here for earlier messages; whoever comes beyond that asks again. */
    private static final int MOST_WAITING = 64;

    private final ReceiveMessage receiveMessage;
    private final FinishTurn finishTurn;
    private final Turns turns;
    private final Transactions transactions;
    private final Seats seats;
    private final InstantSource clock;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    public AnswerMessage(
            ReceiveMessage receiveMessage,
            FinishTurn finishTurn,
            Turns turns,
            Transactions transactions,
            Seats seats,
            InstantSource clock) {
        this.receiveMessage = receiveMessage;
        this.finishTurn = finishTurn;
        this.turns = turns;
        this.transactions = transactions;
        this.seats = seats;
        this.clock = clock;
    }

    public Outcome answer(Asking asking) {
        return answer(asking, Hearer.NOBODY);
    }

    /** The same for somebody who hears the answer while it is given. */
    public Outcome answer(Asking asking, Hearer hearer) {
        return seats.seated(() -> begun(asking, hearer))
                .map(Supplier::get)
                .orElse(Outcome.Refused.OVERLOADED);
    }

    /** What is left to do without a seat: whoever waits for earlier messages needs none. */
    private Supplier<Outcome> begun(Asking asking, Hearer hearer) {
        return switch (receiveMessage.receive(asking)) {
            case ReceiveMessage.Outcome.Received(var claim, var briefing) when !claim.mine() ->
                    () -> inTurn(asking.workspace(), claim, briefing, hearer);
            case ReceiveMessage.Outcome received -> {
                Outcome outcome = outcome(received, asking, hearer);
                yield () -> outcome;
            }
        };
    }

    private Outcome outcome(ReceiveMessage.Outcome received, Asking asking, Hearer hearer) {
        return switch (received) {
            case ReceiveMessage.Outcome.Received(var claim, var briefing) ->
                    finishTurn
                            .finish(asking.workspace(), claim, briefing, hearer)
                            .<Outcome>map(Outcome.Answered::new)
                            .orElseGet(Outcome.StillThinking::new);
            case ReceiveMessage.Outcome.Answered(var reply) -> new Outcome.Answered(reply);
            case ReceiveMessage.Outcome.Repeated(var question) ->
                    again(asking.workspace(), question, hearer);
            case ReceiveMessage.Outcome.SaidOtherwise _ -> Outcome.Refused.SAID_OTHERWISE;
            case ReceiveMessage.Outcome.SessionNotYours _ -> Outcome.Refused.SESSION_NOT_YOURS;
            case ReceiveMessage.Outcome.SignInRequired _ -> Outcome.Refused.SIGN_IN_REQUIRED;
            case ReceiveMessage.Outcome.UnknownAgent _ -> Outcome.Refused.UNKNOWN_AGENT;
            case ReceiveMessage.Outcome.NoActiveAgent _ -> Outcome.Refused.NO_ACTIVE_AGENT;
        };
    }

    private Outcome inTurn(WorkspaceId workspace, Claim claim, Briefing briefing, Hearer hearer) {
        if (!waiting.tryAcquire()) {
            return new Outcome.StillThinking();
        }
        try {
            hearer.expect(claim.question(), briefing.agent().id());
            return waited(workspace, claim, hearer);
        } finally {
            waiting.release();
        }
    }

    /** Waits until the earlier messages of the conversation are answered, then answers this one. */
    private Outcome waited(WorkspaceId workspace, Claim claim, Hearer hearer) {
        MessageId question = claim.question();
        Instant end = clock.instant().plus(PATIENCE);
        Duration pause = PAUSE;
        while (clock.instant().isBefore(end) && !hearer.left()) {
            if (!transactions.reading(workspace, () -> turns.waits(question))) {
                Optional<Reply> reply =
                        seats.seated(() -> finishTurn.on(workspace, question, hearer))
                                .flatMap(Function.identity());
                if (reply.isPresent()) {
                    return new Outcome.Answered(reply.get());
                }
            }
            sleep(pause);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.plus(PAUSE) : pause;
        }
        if (hearer.left()) {
            transactions.inTransaction(workspace, () -> turns.setAside(claim));
        }
        return new Outcome.StillThinking();
    }

    /** The reply a message got before; if its turn was interrupted, it is finished now. */
    private Outcome again(WorkspaceId workspace, MessageId question, Hearer hearer) {
        return transactions
                .reading(workspace, () -> turns.reply(question))
                .or(() -> takenUp(workspace, question, hearer))
                .<Outcome>map(Outcome.Answered::new)
                .orElseGet(Outcome.StillThinking::new);
    }

    private Optional<Reply> takenUp(WorkspaceId workspace, MessageId question, Hearer hearer) {
        transactions.inTransaction(workspace, () -> turns.takeUp(question));
        return finishTurn.on(workspace, question, hearer);
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for an earlier turn", stopped);
        }
    }

    /** The reply, or why there is none now. */
    public sealed interface Outcome {

        record Answered(Reply reply) implements Outcome {}

        /** The message is safe and somebody is thinking about it. */
        record StillThinking() implements Outcome {}

        /** The message was not taken. */
        enum Refused implements Outcome {
            OVERLOADED,
            SAID_OTHERWISE,
            SESSION_NOT_YOURS,
            SIGN_IN_REQUIRED,
            UNKNOWN_AGENT,
            NO_ACTIVE_AGENT
        }
    }
}
