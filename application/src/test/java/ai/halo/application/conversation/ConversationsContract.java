package ai.halo.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.Room;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.Conversation.Closed;
import ai.halo.domain.conversation.Conversation.Escalated;
import ai.halo.domain.conversation.Conversation.Open;
import ai.halo.domain.conversation.Conversation.TakenOver;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Incoming;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.conversation.Transcript;
import ai.halo.domain.workspace.TeammateId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Conversations} promises, in memory or in PostgreSQL. */
public interface ConversationsContract extends Room {

    Visitor NOBODY = new Visitor.Anonymous();
    Visitor ANA = new Visitor.Claimed(new ExternalId("ana"));
    Visitor PROVEN_ANA =
            new Visitor.Verified(new ExternalId("ana"), Json.object().with("plan", "Pro"));
    Visitor BEN = new Visitor.Claimed(new ExternalId("ben"));

    Conversations conversations();

    TeammateId teammate();

    /** The types of everything that happened in the workspace, in order. */
    List<String> happened();

    static Transcript begun(String session, Visitor visitor) {
        return Transcript.begin(
                new ConversationId(UUID.randomUUID()),
                new SessionId(session),
                new AgentId(UUID.randomUUID()),
                visitor,
                Mode.CHAT,
                NOON);
    }

    static Incoming saying(String text, Visitor visitor) {
        return new Incoming(
                new MessageId(UUID.randomUUID()),
                null,
                new AgentId(UUID.randomUUID()),
                visitor,
                Mode.VOICE,
                new MessageText(text),
                List.of());
    }

    default Conversation join(String session, Visitor visitor) {
        return within(() -> conversations().join(begun(session, visitor)));
    }

    default <C extends Conversation> C save(Change<C> change) {
        within(() -> conversations().save(change));
        return change.state();
    }

    default Conversation loaded(ConversationId id) {
        return within(() -> conversations().lock(id)).orElseThrow();
    }

    @Test
    default void findsNothingItWasNeverGiven() {
        assertThat(within(() -> conversations().lock(new ConversationId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void beginsTheConversationOfANewSession() {
        Transcript begun = begun("sess_1", ANA);

        assertThat(within(() -> conversations().join(begun))).isEqualTo(new Open(begun));
    }

    @Test
    default void findsTheConversationOfAKnownSession() {
        Conversation first = join("sess_1", ANA);

        assertThat(join("sess_1", BEN)).isEqualTo(first);
        assertThat(join("sess_2", BEN).id()).isNotEqualTo(first.id());
    }

    @Test
    default void marksAsReadOnlyWhatIsFurtherOnAndThere() {
        Conversation joined = join("sess_1", ANA);
        save(joined.receive(saying("Hello", ANA), NOON));
        var session = new SessionId("sess_1");

        within(() -> conversations().markRead(session, 1, NOON));
        within(() -> conversations().markRead(session, 1, NOON));
        within(() -> conversations().markRead(session, 7, NOON));
        within(() -> conversations().markRead(new SessionId("sess_2"), 1, NOON));

        assertThat(happened()).containsExactly("message_received", "messages_read");
    }

    @Test
    default void keepsHowFarAConversationHasCome() {
        Conversation joined = join("sess_1", NOBODY);

        Conversation said = save(joined.receive(saying("Hello", PROVEN_ANA), NOON.plusSeconds(5)));

        Transcript kept = loaded(joined.id()).transcript();
        assertThat(kept.length()).isEqualTo(1);
        assertThat(kept.visitor()).isEqualTo(PROVEN_ANA);
        assertThat(kept.mode()).isEqualTo(Mode.VOICE);
        assertThat(kept.agent()).isEqualTo(said.transcript().agent());
        assertThat(kept.updatedAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(kept.said()).isEmpty();
    }

    @Test
    default void remembersWhoHasTheFloor() {
        Conversation joined = join("sess_1", NOBODY);
        var ticket = new TicketId(UUID.randomUUID());

        TakenOver taken = save(joined.takeOver(teammate(), ticket, NOON));
        assertThat(loaded(joined.id())).isEqualTo(taken);

        save(taken.release(true, NOON));
        assertThat(loaded(joined.id()))
                .isInstanceOfSatisfying(
                        Escalated.class,
                        escalated -> assertThat(escalated.ticket()).isEqualTo(ticket));

        save(taken.release(false, NOON));
        assertThat(loaded(joined.id())).isInstanceOf(Open.class);
    }

    @Test
    default void remembersWhenAConversationWasClosed() {
        Conversation joined = join("sess_1", NOBODY);

        save(Change.of(new Closed(joined.transcript(), NOON.plusSeconds(60))));

        assertThat(loaded(joined.id()))
                .isEqualTo(new Closed(joined.transcript(), NOON.plusSeconds(60)));
    }

    @Test
    default void recordsTheEventsOfAChange() {
        Conversation joined = join("sess_1", NOBODY);

        save(joined.receive(saying("Hello", NOBODY), NOON));
        save(joined.takeOver(teammate(), new TicketId(UUID.randomUUID()), NOON));

        assertThat(happened()).containsExactly("message_received", "conversation_taken_over");
    }

    @Test
    default void givesAnAnonymousSessionToWhoeverIdentifiesInIt() {
        Conversation joined = join("sess_1", NOBODY);

        assertThat(linked(ANA)).isTrue();
        assertThat(loaded(joined.id()).transcript().visitor()).isEqualTo(ANA);
    }

    @Test
    default void neverMovesASessionToSomebodyElse() {
        Conversation joined = join("sess_1", ANA);

        assertThat(linked(BEN)).isFalse();
        assertThat(loaded(joined.id()).transcript().visitor()).isEqualTo(ANA);
    }

    @Test
    default void keepsAProofOnceGiven() {
        Conversation joined = join("sess_1", PROVEN_ANA);

        assertThat(linked(ANA)).isTrue();
        assertThat(loaded(joined.id()).transcript().visitor()).isEqualTo(PROVEN_ANA);
    }

    @Test
    default void linksASessionNobodyKnowsToAnybody() {
        assertThat(linked(ANA)).isTrue();
    }

    private boolean linked(Visitor visitor) {
        return within(() -> conversations().link(new SessionId("sess_1"), visitor));
    }
}
