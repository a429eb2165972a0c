package ai.halo.domain.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import ai.halo.domain.Change;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Conversation.AgentsFloor;
import ai.halo.domain.conversation.Conversation.Answer;
import ai.halo.domain.conversation.Conversation.Closed;
import ai.halo.domain.conversation.Conversation.Escalated;
import ai.halo.domain.conversation.Conversation.Open;
import ai.halo.domain.conversation.Conversation.TakenOver;
import ai.halo.domain.workspace.TeammateId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final TicketId TICKET = new TicketId(id("ticket"));
    private static final TeammateId KIM = new TeammateId(id("kim"));
    private static final Transcript NEW =
            Transcript.begin(
                    new ConversationId(id("conversation")),
                    new SessionId("sess_1"),
                    new AgentId(id("agent")),
                    new Visitor.Anonymous(),
                    Mode.CHAT,
                    NOON);
    private static final Answer ANSWER =
            new Answer(
                    message("answer"),
                    message("question"),
                    "Hello.",
                    List.of(),
                    0.9,
                    Completion.COMPLETE);

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    private static MessageId message(String name) {
        return new MessageId(id(name));
    }

    private static Change<Conversation> heard(Conversation conversation) {
        return conversation.receive(saidBy(new Visitor.Anonymous()), LATER);
    }

    private static Incoming saidBy(Visitor visitor) {
        return new Incoming(
                message("m"),
                null,
                new AgentId(id("agent")),
                visitor,
                Mode.CHAT,
                new MessageText("Hi"),
                List.of());
    }

    @Test
    void numbersItsMessagesWithoutGaps() {
        Conversation once = heard(new Open(NEW)).state();
        Transcript transcript = ((AgentsFloor) once).reply(ANSWER, LATER).state().transcript();

        assertThat(transcript.length()).isEqualTo(2);
        assertThat(transcript.said()).extracting(Message::position).containsExactly(1, 2);
        assertThat(transcript.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void leavesTheFloorWithWhoeverHasItWhenTheCustomerSpeaks() {
        assertThat(heard(new Open(NEW)).state()).isInstanceOf(Open.class);
        assertThat(heard(new Escalated(NEW, TICKET)).state())
                .isInstanceOfSatisfying(
                        Escalated.class, state -> assertThat(state.ticket()).isEqualTo(TICKET));
        assertThat(heard(new TakenOver(NEW, KIM, TICKET)).state())
                .isInstanceOfSatisfying(
                        TakenOver.class, state -> assertThat(state.teammate()).isEqualTo(KIM));
    }

    @Test
    void opensAgainWhenTheCustomerSpeaksAfterItsEnd() {
        assertThat(heard(new Closed(NEW, NOON)).state()).isInstanceOf(Open.class);
    }

    @Test
    void tellsWhatHappened() {
        assertThat(heard(new Open(NEW)).events())
                .containsExactly(new MessageReceived(NEW.id(), message("m"), LATER));
        assertThat(new Open(NEW).reply(ANSWER, LATER).events())
                .containsExactly(new ReplySent(NEW.id(), ANSWER.id(), LATER));
        assertThat(new Open(NEW).escalate(TICKET, HandOffReason.LOW_CONFIDENCE, LATER).events())
                .containsExactly(
                        new ConversationEscalated(
                                NEW.id(), TICKET, HandOffReason.LOW_CONFIDENCE, LATER));
    }

    @Test
    void letsTheAgentGoOnAfterAnEscalation() {
        var escalated = new Open(NEW).escalate(TICKET, HandOffReason.LOW_CONFIDENCE, LATER).state();

        assertThat(escalated.reply(ANSWER, LATER).state().ticket()).isEqualTo(TICKET);
    }

    @Test
    void raisesItsEpochWheneverTheFloorChangesHands() {
        var taken = new Open(NEW).takeOver(KIM, TICKET, LATER).state();
        var released = taken.release(true, LATER).state();

        assertThat(taken.transcript().epoch()).isEqualTo(NEW.epoch() + 1);
        assertThat(released.transcript().epoch()).isEqualTo(NEW.epoch() + 2);
        assertThat(
                        new Open(NEW)
                                .escalate(TICKET, HandOffReason.ROUTED, LATER)
                                .state()
                                .transcript()
                                .epoch())
                .isEqualTo(NEW.epoch());
    }

    @Test
    void goesBackToTheAgentWithItsTicketWhileThatIsUnresolved() {
        var taken = new TakenOver(NEW, KIM, TICKET);

        assertThat(taken.release(true, LATER).state()).isInstanceOf(Escalated.class);
        assertThat(taken.release(false, LATER).state()).isInstanceOf(Open.class);
    }

    @Test
    void speaksInTheNameOfTheTeammateWhoHasTheFloor() {
        var replied =
                new TakenOver(NEW, KIM, TICKET)
                        .reply(message("r"), new MessageText("I am here."), LATER)
                        .state();

        assertThat(replied.transcript().said())
                .extracting(Message::role, Message::teammate)
                .containsExactly(tuple(Message.Role.TEAMMATE, KIM));
    }

    @Test
    void takesMessagesOfTenThousandCharactersCountedAsCodePoints() {
        assertThat(new MessageText("😀".repeat(10_000)).value()).hasSize(20_000);
        assertThatThrownBy(() -> new MessageText("x".repeat(10_001)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("message must have at most 10,000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "a\u0000b"})
    void refusesMessagesThatSayNothingOrCannotBeStored(String text) {
        assertThatThrownBy(() -> new MessageText(text)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "a\n"})
    void refusesIdsThatAreNotVisibleAscii(String id) {
        assertThatThrownBy(() -> new SessionId(id)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new ClientMessageId(id)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void takesIdsOfTwoHundredCharacters() {
        assertThat(new SessionId("x".repeat(200)).value()).hasSize(200);
        assertThat(new ClientMessageId("x".repeat(200)).value()).hasSize(200);
        assertThatThrownBy(() -> new SessionId("x".repeat(201))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new ClientMessageId("x".repeat(201)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void knowsItsModesByTheirWords() {
        for (Mode mode : Mode.values()) {
            assertThat(Mode.of(mode.wire())).isEqualTo(mode);
            assertThat(mode.spoken()).isEqualTo(mode != Mode.CHAT);
        }
        assertThatThrownBy(() -> Mode.of("Chat"))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("mode must be chat, voice, video or livehelp");
    }
}
