package ai.halo.application.answering;

import ai.halo.application.Transactions;
import ai.halo.application.answering.Briefings.Arrival;
import ai.halo.application.conversation.Conversations;
import ai.halo.domain.Change;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Incoming;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.conversation.Transcript;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The customer presses the button that asks for a person, which works whatever the agent's settings
 * are; pressing it again changes nothing.
 */
public final class RequestHuman {

    /** What a ticket is called when the button was pressed without a word. */
    public static final MessageText WITHOUT_WORDS = new MessageText("A person is asked for");

    private final Briefings briefings;
    private final Conversations conversations;
    private final Turns turns;
    private final PassToTeam passToTeam;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public RequestHuman(
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

    public Outcome request(Asking asking) {
        return transactions.inTransaction(
                asking.workspace(), () -> request(asking, briefings.arrival(asking)));
    }

    private Outcome request(Asking asking, Arrival arrival) {
        if (arrival.owner() != null && !arrival.owner().admits(asking.visitor())) {
            return Outcome.Refused.SESSION_NOT_YOURS;
        }
        Briefing briefing = arrival.briefing();
        if (briefing == null) {
            return Outcome.Refused.NO_ACTIVE_AGENT;
        }
        if (briefing.agent().requireAuth() && !asking.visitor().identified()) {
            return Outcome.Refused.SIGN_IN_REQUIRED;
        }
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
        return joined.transcript().visitor().admits(asking.visitor())
                ? pass(asking, joined, briefing, now)
                : Outcome.Refused.SESSION_NOT_YOURS;
    }

    private Outcome pass(Asking asking, Conversation joined, Briefing briefing, Instant now) {
        if (asking.message().equals(WITHOUT_WORDS)) {
            var pressed = passToTeam.requested(joined.visitedBy(asking.visitor()), null, briefing);
            conversations.save(pressed.change());
            return new Outcome.Requested(pressed.ticket(), pressed.text());
        }
        Incoming said = incoming(asking, briefing);
        Change<Conversation> heard = joined.receive(said, now);
        var requested = passToTeam.requested(heard.state(), said.id(), briefing);
        turns.settleAtOnce(
                heard.then(requested.change()), Objects.requireNonNull(requested.reply()));
        return new Outcome.Requested(requested.ticket(), requested.text());
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

    /** The ticket and what the customer is told, or why nobody was asked. */
    public sealed interface Outcome {

        record Requested(TicketId ticket, String text) implements Outcome {}

        /** Nothing was stored. */
        enum Refused implements Outcome {
            SESSION_NOT_YOURS,
            SIGN_IN_REQUIRED,
            NO_ACTIVE_AGENT
        }
    }
}
