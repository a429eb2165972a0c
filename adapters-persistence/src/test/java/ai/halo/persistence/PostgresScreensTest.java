package ai.halo.persistence;

import static ai.halo.application.conversation.ConversationsContract.ANA;
import static ai.halo.application.conversation.ConversationsContract.begun;
import static ai.halo.persistence.schema.Tables.TEAMMATE;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.Page;
import ai.halo.application.context.SubjectViews;
import ai.halo.application.knowledge.Articles;
import ai.halo.application.ticket.TicketViews;
import ai.halo.application.ticket.TicketsContract;
import ai.halo.domain.Change;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.ContactIdentified;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentChanged;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.persistence.company.PostgresCompanies;
import ai.halo.persistence.contact.PostgresContacts;
import ai.halo.persistence.context.PostgresContextEntries;
import ai.halo.persistence.context.PostgresSubjectViews;
import ai.halo.persistence.conversation.PostgresConversationViews;
import ai.halo.persistence.conversation.PostgresConversations;
import ai.halo.persistence.conversation.PostgresExchangeViews;
import ai.halo.persistence.conversation.PostgresRatings;
import ai.halo.persistence.knowledge.PostgresDocumentViews;
import ai.halo.persistence.knowledge.PostgresDocuments;
import ai.halo.persistence.log.Cursor;
import ai.halo.persistence.log.LoggedEvent;
import ai.halo.persistence.ticket.PostgresTicketViews;
import ai.halo.persistence.ticket.PostgresTickets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the screens of a team show: its own, once, and to another team nothing. */
class PostgresScreensTest extends OnPostgres {

    private static final Page.Slice ALL = new Page.Slice(Page.MAX_LIMIT, null);
    private static final TicketViews.Filter ANY = new TicketViews.Filter(null, null, null, null);
    private static final Contact MARIA =
            Contact.user(new ContactId(new UUID(5, 1)), new ExternalId("ana"), NOON);
    private static final Company ACME =
            new Company(
                    new CompanyId(new UUID(4, 1)), new ExternalId("acme"), Traits.NONE, NOON, NOON);

    private final PostgresContacts contacts = new PostgresContacts(transactions, log);
    private final PostgresCompanies companies = new PostgresCompanies(transactions, log);
    private final PostgresTickets tickets = new PostgresTickets(transactions, log);
    private final PostgresConversations conversations =
            new PostgresConversations(transactions, log);

    @Test
    void showDocuments() {
        Document seats = Articles.seats();
        var documents = new PostgresDocuments(transactions, log, InstantSource.fixed(LATER));
        var changed = new DocumentChanged(seats.id(), seats.version(), NOON);
        within(() -> documents.save(Change.of(seats, changed), Articles.cut(seats)));
        var views = new PostgresDocumentViews(transactions);

        assertThat(views.list(workspace(), ALL).items()).hasSize(1);
        assertThat(views.find(workspace(), seats.id())).isPresent();
        assertThat(views.list(elsewhere(), ALL).items()).isEmpty();
        assertThat(views.find(elsewhere(), seats.id())).isEmpty();
    }

    @Test
    void showContactsAndCompanies() {
        within(() -> {
            contacts.save(Change.of(MARIA));
            companies.save(Change.of(ACME));
        });
        SubjectViews views =
                new PostgresSubjectViews(
                        transactions,
                        contacts,
                        companies,
                        new PostgresContextEntries(transactions));

        assertThat(views.contacts(workspace(), "ana", ALL).items()).hasSize(1);
        assertThat(views.companies(workspace(), null, ALL).items()).hasSize(1);
        assertThat(views.contact(workspace(), MARIA.id())).isPresent();
        assertThat(views.company(workspace(), ACME.id())).isPresent();
        assertThat(views.contacts(elsewhere(), "ana", ALL).items()).isEmpty();
        assertThat(views.companies(elsewhere(), null, ALL).items()).isEmpty();
        assertThat(views.contact(elsewhere(), MARIA.id())).isEmpty();
        assertThat(views.company(elsewhere(), ACME.id())).isEmpty();
        assertThat(views.activity(elsewhere(), MARIA.id())).isEmpty();
    }

    @Test
    void showTicketsWithTheirNotes() {
        Conversation talk = talk();
        TicketId ticket =
                within(() -> tickets.open(Change.of(TicketsContract.draft(talk.id())))).id();
        var note = new TicketViews.Note("Call back.", someone(), NOON);
        within(() -> tickets.add(note, ticket));
        var views = new PostgresTicketViews(transactions);

        assertThat(views.list(workspace(), ANY, ALL).items()).hasSize(1);
        assertThat(views.of(workspace(), MARIA)).hasSize(1);
        assertThat(views.find(workspace(), ticket))
                .hasValueSatisfying(view -> assertThat(view.notes()).containsExactly(note));
        assertThat(views.list(elsewhere(), ANY, ALL).items()).isEmpty();
        assertThat(views.of(elsewhere(), MARIA)).isEmpty();
        assertThat(views.find(elsewhere(), ticket)).isEmpty();
    }

    @Test
    void showConversations() {
        Conversation talk = talk();
        var views =
                new PostgresConversationViews(transactions, new PostgresRatings(transactions, log));
        var exchanges = new PostgresExchangeViews(transactions);

        assertThat(views.list(workspace(), null, ALL).items()).hasSize(1);
        assertThat(views.of(workspace(), MARIA)).hasSize(1);
        assertThat(exchanges.sessions(workspace(), List.of(talk.id())))
                .isEqualTo(Map.of(talk.id(), new SessionId("sess_1")));
        assertThat(views.list(elsewhere(), null, ALL).items()).isEmpty();
        assertThat(views.of(elsewhere(), MARIA)).isEmpty();
        assertThat(exchanges.sessions(elsewhere(), List.of(talk.id()))).isEmpty();
    }

    @Test
    void showWhatHappened() {
        within(() -> contacts.save(Change.of(MARIA, new ContactIdentified(MARIA.id(), NOON))));
        UUID first = within(() -> reader.ofWorkspace(Cursor.START, 9)).events().getFirst().id();

        assertThat(within(() -> reader.get(first)))
                .extracting(LoggedEvent::workspace)
                .isEqualTo(workspace());
    }

    private Conversation talk() {
        return within(() -> conversations.join(begun("sess_1", ANA)));
    }

    private TeammateId someone() {
        return new TeammateId(
                within(() ->
                        transactions
                                .sql()
                                .fetchSingle(TEAMMATE, TEAMMATE.WORKSPACE.eq(workspace().value()))
                                .get(TEAMMATE.ID)));
    }
}
