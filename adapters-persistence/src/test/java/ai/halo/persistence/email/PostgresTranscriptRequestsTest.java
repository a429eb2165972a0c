package ai.halo.persistence.email;

import static ai.halo.persistence.schema.Tables.TRANSCRIPT_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.conversation.Conversations;
import ai.halo.application.conversation.ConversationsContract;
import ai.halo.application.email.TranscriptRequests;
import ai.halo.application.email.TranscriptRequestsContract;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.email.TranscriptRequest;
import ai.halo.domain.email.TranscriptRequestId;
import ai.halo.persistence.OnPostgres;
import ai.halo.persistence.contact.PostgresContacts;
import ai.halo.persistence.conversation.PostgresConversations;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresTranscriptRequestsTest extends OnPostgres implements TranscriptRequestsContract {

    private static final ContactId MARIA = new ContactId(new UUID(7, 1));

    private final PostgresTranscriptRequests requests =
            new PostgresTranscriptRequests(transactions, log);
    private final PostgresConversations conversations =
            new PostgresConversations(transactions, log);

    @Override
    public TranscriptRequests requests() {
        return requests;
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Test
    void keepsNoAddressOfWhatIsSettled() {
        TranscriptRequest made = asked("s1", new Visitor.Anonymous(), "maria@example.com");

        within(() -> requests.settle(made.id()));

        assertThat(kept()).singleElement().asString().doesNotContain("maria");
    }

    @Test
    void goesWithThePersonWhoAskedAndWhoseAddressItIs() {
        var contacts = new PostgresContacts(transactions, log);
        var maria = new ExternalId("maria");
        var traits = Traits.of(Json.object().with("email", "Maria@example.com"), Provenance.SERVER);
        Contact contact = Contact.user(MARIA, maria, NOON).updated(traits, NOON);
        within(() -> contacts.save(Change.of(contact)));
        asked("hers", new Visitor.Claimed(maria), "home@example.com");
        asked("another", new Visitor.Anonymous(), "maria@example.com");
        TranscriptRequest others = asked("third", new Visitor.Anonymous(), "ben@example.com");

        within(() -> contacts.remove(MARIA));

        assertThat(kept()).hasSize(1);
        assertThat(within(() -> requests.find(others.id()))).contains(others);
    }

    private TranscriptRequest asked(String session, Visitor visitor, String address) {
        var request =
                new TranscriptRequest(
                        new TranscriptRequestId(UUID.randomUUID()),
                        new SessionId(session),
                        new EmailAddress(address),
                        NOON);
        within(() -> {
            conversations.join(ConversationsContract.begun(session, visitor));
            requests.save(request.made());
        });
        return request;
    }

    private List<?> kept() {
        return within(() ->
                transactions
                        .sql()
                        .selectFrom(TRANSCRIPT_REQUEST)
                        .where(TRANSCRIPT_REQUEST.WORKSPACE.eq(workspace().value()))
                        .fetch());
    }
}
