package ai.halo.application.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.Room;
import ai.halo.application.answering.Reply.Action.HandOff;
import ai.halo.application.answering.Reply.Action.Highlight;
import ai.halo.application.answering.Reply.Action.Navigate;
import ai.halo.application.answering.Reply.Action.TicketCreated;
import ai.halo.application.answering.Reply.Routing;
import ai.halo.application.conversation.Conversations;
import ai.halo.application.conversation.ConversationsContract;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.agent.HighlightOptions;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.knowledge.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Turns} promises, in memory or in PostgreSQL. */
public interface TurnsContract extends Room {

    Turns turns();

    Conversations conversations();

    /** A message that was just received in this session, with its claim. */
    record Begun(Conversation conversation, Turns.Claim claim) {

        MessageId question() {
            return claim.question();
        }
    }

    default Begun begun(String session, String message) {
        return within(() -> {
            Asking asking = Asked.asking(workspace(), session, message);
            Change<Conversation> received =
                    conversations()
                            .join(ConversationsContract.begun(session, asking.visitor()))
                            .receive(ConversationsContract.saying(message, asking.visitor()), NOON);
            return new Begun(received.state(), turns().begin(asking, received, NOON));
        });
    }

    default Optional<Turns.Claim> claim(Begun turn, Duration later) {
        return within(() -> turns().claim(turn.question(), NOON.plus(later)));
    }

    default Optional<Conversation> floor(Turns.Claim claim) {
        return within(() -> turns().floor(claim));
    }

    default Reply settle(Turns.Claim claim) {
        return within(() -> {
            var floor = (Conversation.AgentsFloor) turns().floor(claim).orElseThrow();
            Reply reply = reply(floor, claim.question());
            var answer =
                    new Conversation.Answer(
                            reply.id(),
                            reply.inReplyTo(),
                            reply.text(),
                            reply.sources(),
                            reply.confidence(),
                            reply.completion());
            turns().settle(claim, floor.reply(answer, NOON), reply, Json.object());
            return reply;
        });
    }

    static Reply reply(Conversation conversation, MessageId question) {
        var ticket = new TicketId(UUID.randomUUID());
        return new Reply(
                new MessageId(UUID.randomUUID()),
                question,
                conversation.transcript().session(),
                conversation.transcript().agent(),
                "Choose Export in the settings [1].",
                List.of(
                        new TicketCreated(ticket),
                        new HandOff(ticket, "Kim"),
                        new Highlight("#a", "Here", new HighlightOptions(0, true)),
                        new Highlight("#b > [c='d']", null, HighlightOptions.AS_USUAL),
                        new Navigate("/billing?tab=plan")),
                0.8,
                List.of(new Source("doc", "Export", "https://example.com/export", "Choose …")),
                Completion.CUT_OFF,
                new Routing(Routing.HUMAN_ACTIVE, ticket));
    }

    @Test
    default void saysWhoWaitsForAnEarlierTurn() {
        Begun first = begun("sess_1", "Hello");
        Begun second = begun("sess_1", "And now?");

        assertThat(within(() -> turns().waits(first.question()))).isFalse();
        assertThat(within(() -> turns().waits(second.question()))).isTrue();
        var _ = settle(first.claim());
        assertThat(within(() -> turns().waits(second.question()))).isFalse();
    }

    @Test
    default void letsNobodyWaitForATurnThatWasSetAside() {
        Begun left = begun("sess_1", "Hello");
        within(() -> {
            turns().setAside(left.claim());
            return true;
        });

        assertThat(begun("sess_1", "And now?").claim().mine()).isTrue();
        assertThat(within(() -> turns().claim(left.question(), NOON))).isEmpty();
    }

    @Test
    default void takesUpAgainWhatWasSetAside() {
        Begun left = begun("sess_1", "Hello");
        within(() -> {
            turns().setAside(left.claim());
            turns().takeUp(left.question());
            return true;
        });

        assertThat(within(() -> turns().claim(left.question(), NOON)))
                .get()
                .extracting(Turns.Claim::attempt)
                .isEqualTo(2);
    }

    @Test
    default void givesTheFirstTurnToWhoeverBeganIt() {
        Begun turn = begun("sess_1", "Hello");

        assertThat(turn.claim().mine()).isTrue();
        assertThat(turn.claim().attempt()).isEqualTo(1);
        assertThat(within(() -> turns().reply(turn.question()))).isEmpty();
    }

    @Test
    default void letsATurnWaitForTheOneBeforeIt() {
        Begun first = begun("sess_1", "Hello");
        Begun second = begun("sess_1", "Are you there?");
        assertThat(second.claim().mine()).isFalse();
        assertThat(claim(second, Turns.LEASE.multipliedBy(2))).isEmpty();

        settle(first.claim());

        assertThat(claim(second, Duration.ZERO)).get().extracting("mine").isEqualTo(true);
    }

    @Test
    default void letsNoTurnWaitForThoseOfOtherConversations() {
        begun("sess_1", "Hello");

        assertThat(begun("sess_2", "Hello").claim().mine()).isTrue();
    }

    @Test
    default void givesATurnAwayOnceItsLeaseIsOver() {
        Begun turn = begun("sess_1", "Hello");

        assertThat(claim(turn, Turns.LEASE.minusSeconds(1))).isEmpty();
        assertThat(claim(turn, Turns.LEASE)).get().extracting("attempt").isEqualTo(2);
        assertThat(claim(turn, Turns.LEASE)).isEmpty();
    }

    @Test
    default void givesNoAnsweredTurnAway() {
        Begun turn = begun("sess_1", "Hello");
        settle(turn.claim());

        assertThat(claim(turn, Turns.LEASE.multipliedBy(2))).isEmpty();
    }

    @Test
    default void keepsAReplyAsItWasGiven() {
        Begun turn = begun("sess_1", "Hello");

        Reply reply = settle(turn.claim());

        assertThat(within(() -> turns().reply(turn.question()))).contains(reply);
    }

    @Test
    default void keepsAReplyThatNeededNoThought() {
        MessageId question =
                within(() -> {
                    Visitor nobody = new Visitor.Anonymous();
                    Change<Conversation> received =
                            conversations()
                                    .join(ConversationsContract.begun("sess_1", nobody))
                                    .receive(ConversationsContract.saying("Hi", nobody), NOON);
                    MessageId asked = received.state().transcript().said().getLast().id();
                    turns().settleAtOnce(received, reply(received.state(), asked));
                    return asked;
                });

        assertThat(within(() -> turns().reply(question))).isPresent();
        assertThat(begun("sess_1", "And now?").claim().mine()).isTrue();
    }

    @Test
    default void showsTheFloorAsItIsNow() {
        Begun turn = begun("sess_1", "Hello");

        assertThat(floor(turn.claim()))
                .get()
                .isInstanceOf(Conversation.Open.class)
                .extracting(floor -> floor.transcript().length())
                .isEqualTo(1);
    }

    @Test
    default void keepsTheFloorFromWhoeverWasOverrun() {
        Begun turn = begun("sess_1", "Hello");
        Turns.Claim newer = claim(turn, Turns.LEASE).orElseThrow();

        assertThat(floor(turn.claim())).isEmpty();
        assertThat(floor(newer)).isPresent();
    }

    @Test
    default void hasNoFloorForATurnThatIsAnswered() {
        Begun turn = begun("sess_1", "Hello");
        settle(turn.claim());

        assertThat(floor(turn.claim())).isEmpty();
    }
}
