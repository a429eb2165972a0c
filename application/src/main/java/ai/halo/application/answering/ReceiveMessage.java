package ai.halo.application.answering;

import ai.halo.application.Transactions;
import ai.halo.application.answering.Briefings.Arrival;
import ai.halo.application.answering.Briefings.Repeated;
import ai.halo.application.answering.Turns.Claim;
import ai.halo.application.conversation.Conversations;
import ai.halo.domain.Change;
import ai.halo.domain.agent.ChatRoutingRule;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Incoming;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.Transcript;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A customer says something: it is stored, in one commit, before anybody thinks about it. */
public final class ReceiveMessage {

    private final Briefings briefings;
    private final Conversations conversations;
    private final Turns turns;
    private final PassToTeam passToTeam;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public ReceiveMessage(
            Briefings briefings,
            Conversations conversations,
            Turns turns,
            PassToTeam passToTeam,
            Transactions transactions,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.briefings = briefings;
        this.conversations = conversations;
        this.turns = turns;
        this.passToTeam = passToTeam;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    public Outcome receive(Asking asking) {
        return transactions.inTransaction(
                asking.workspace(), () -> receive(asking, briefings.arrival(asking)));
    }

    private Outcome receive(Asking asking, Arrival arrival) {
        if (arrival.owner() != null && !arrival.owner().admits(asking.visitor())) {
            return new Outcome.SessionNotYours();
        }
        Repeated repeated = arrival.repeated();
        if (repeated != null) {
            return repeated.contradicts(asking)
                    ? new Outcome.SaidOtherwise()
                    : new Outcome.Repeated(repeated.message());
        }
        Briefing briefing = arrival.briefing();
        if (briefing == null) {
            return asking.agent() == null
                    ? new Outcome.NoActiveAgent()
                    : new Outcome.UnknownAgent();
        }
        if (briefing.agent().requireAuth() && !asking.visitor().identified()) {
            return new Outcome.SignInRequired();
        }
        return join(asking, arrival, briefing);
    }

    /** From here on the session is held; if somebody was faster, it is looked at once more. */
    private Outcome join(Asking asking, Arrival seen, Briefing briefing) {
        Instant now = clock.instant();
        Conversation joined =
                conversations.join(
                        Transcript.begin(
                                new ConversationId(ids.get()),
                                asking.session(),
                                briefing.agent().id(),
                                asking.visitor(),
                                asking.mode(),
                                now));
        return seen.stillSo(joined.transcript())
                ? store(asking, joined.receive(incoming(asking, briefing), now), briefing, now)
                : receive(asking, briefings.arrival(asking));
    }

    private Incoming incoming(Asking asking, Briefing briefing) {
        return new Incoming(
                new MessageId(ids.get()),
                asking.clientId(),
                briefing.agent().id(),
                asking.visitor(),
                asking.mode(),
                asking.message(),
                asking.images());
    }

    private Outcome store(
            Asking asking, Change<Conversation> received, Briefing briefing, Instant now) {
        if (received.state() instanceof Conversation.TakenOver taken) {
            Reply reply = passToTeam.acknowledge(taken, taken.transcript().said().getLast().id());
            turns.settleAtOnce(received, reply);
            return new Outcome.Answered(reply);
        }
        Optional<ChatRoutingRule> rule = matching(briefing);
        if (rule.isPresent() && received.state() instanceof Conversation.AgentsFloor floor) {
            var passed = passToTeam.routed(floor, rule.get(), briefing);
            turns.settleAtOnce(passed.after(received), passed.reply());
            return new Outcome.Answered(passed.reply());
        }
        return new Outcome.Received(turns.begin(asking, received, now), briefing);
    }

    private static Optional<ChatRoutingRule> matching(Briefing briefing) {
        return briefing.agent().routingRules().stream()
                .filter(rule -> rule.conditions().holdsFor(briefing.facts()))
                .findFirst();
    }

    /** The message is stored and its turn begun, it was stored before, or why it was not taken. */
    public sealed interface Outcome {

        record Received(Claim claim, Briefing briefing) implements Outcome {}

        record Answered(Reply reply) implements Outcome {}

        record Repeated(MessageId question) implements Outcome {}

        /** The id was used for another message of this conversation. */
        record SaidOtherwise() implements Outcome {}

        record SessionNotYours() implements Outcome {}

        record SignInRequired() implements Outcome {}

        record UnknownAgent() implements Outcome {}

        record NoActiveAgent() implements Outcome {}
    }
}
