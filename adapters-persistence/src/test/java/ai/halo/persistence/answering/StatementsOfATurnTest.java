package ai.halo.persistence.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.Asked;
import ai.halo.application.answering.Asking;
import ai.halo.application.answering.Reasoner;
import ai.halo.application.answering.SampleTurns;
import ai.halo.application.answering.ScriptedReasoner;
import ai.halo.application.context.ContextEntries.Subject;
import ai.halo.application.conversation.ConversationsContract;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.answering.Move;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.domain.conversation.Conversation;
import ai.halo.persistence.JdbcDoor;
import ai.halo.persistence.TestWorkspace;
import ai.halo.persistence.contact.PostgresContacts;
import ai.halo.persistence.context.PostgresContextEntries;
import ai.halo.persistence.conversation.PostgresConversations;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A turn asks the same few statements of an empty and of a full database. */
class StatementsOfATurnTest {

    /** What opening the door costs before a turn begins: its role and the key's workspace. */
    private static final int AT_THE_DOOR = 2;

    static final Reasoner SEARCHING = ScriptedReasoner.plain();
    static final Reasoner YIELDING =
            ScriptedReasoner.that(turn ->
                    turn.lookups().isEmpty()
                            ? new Move.Search(turn.briefing().question())
                            : new Move.HandOff(Move.Why.CUSTOMER_ASKED, List.of()));

    final PostgresDesk desk = new PostgresDesk();
    final Asking question =
            Asked.as(
                    new Visitor.Claimed(new ExternalId("ana")),
                    Asked.called("m-last", desk.asking("How do I export my data?")));

    private JdbcDoor.Count answering(Reasoner mind) {
        Thread here = Thread.currentThread();
        return JdbcDoor.during(
                thread -> thread.equals(here),
                () -> assertThat(desk.answer(mind, question).text()).isNotBlank());
    }

    @Test
    void areElevenWithTheDoorInTwoCommits() {
        JdbcDoor.Count count = answering(SEARCHING);

        assertThat(AT_THE_DOOR + count.statements()).isEqualTo(11);
        assertThat(count.writingCommits()).isEqualTo(2);
    }

    @Test
    void areThirteenWithATicket() {
        JdbcDoor.Count count = answering(YIELDING);

        assertThat(desk.openedTickets()).hasSize(1);
        assertThat(AT_THE_DOOR + count.statements()).isEqualTo(13);
        assertThat(count.writingCommits()).isEqualTo(2);
    }

    @Test
    void areTheSameHoweverMuchIsKnown() {
        JdbcDoor.Count ofTheEmpty = new StatementsOfATurnTest().answering(SEARCHING);
        fill();

        assertThat(answering(SEARCHING)).isEqualTo(ofTheEmpty);
    }

    @Test
    void areTheSameWithATicketHoweverMuchIsKnown() {
        JdbcDoor.Count ofTheEmpty = new StatementsOfATurnTest().answering(YIELDING);
        fill();

        assertThat(answering(YIELDING)).isEqualTo(ofTheEmpty);
    }

    /** 100 context entries and 200 earlier messages. */
    private void fill() {
        var contacts = new PostgresContacts(desk.transactions, TestWorkspace.log());
        var contact =
                Contact.user(
                        new ContactId(UUID.randomUUID()), new ExternalId("ana"), SampleTurns.NOON);
        desk.transactions.inTransaction(
                desk.workspace.id(),
                () -> {
                    contacts.save(Change.of(contact));
                    new PostgresContextEntries(desk.transactions)
                            .put(
                                    new Subject.OfContact(contact.id()),
                                    IntStream.range(0, 100)
                                            .mapToObj(i -> entry("key" + i))
                                            .toList(),
                                    SampleTurns.NOON);
                    say(200);
                });
    }

    private void say(int messages) {
        var conversations = new PostgresConversations(desk.transactions, TestWorkspace.log());
        Visitor nobody = new Visitor.Anonymous();
        Conversation speaking = conversations.join(ConversationsContract.begun("sess_1", nobody));
        for (int i = 0; i < messages; i++) {
            speaking =
                    speaking.receive(
                                    ConversationsContract.saying("Message " + i, nobody),
                                    SampleTurns.NOON)
                            .state();
        }
        conversations.save(Change.of(speaking));
    }

    private static ContextEntry entry(String key) {
        return new ContextEntry(
                key, "Label", ContextType.CUSTOM, Json.text("value"), Provenance.SERVER);
    }
}
