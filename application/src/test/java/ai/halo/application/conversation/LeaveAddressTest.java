package ai.halo.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.InMemory;
import ai.halo.application.contact.InMemoryContacts;
import ai.halo.application.conversation.LeaveAddress.Left;
import ai.halo.application.conversation.LeaveAddress.Outcome;
import ai.halo.application.conversation.LeaveAddress.Outcome.Noted;
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
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeaveAddressTest extends InMemory {

    private final InMemoryContacts contacts = new InMemoryContacts(transactions, told);
    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryLeads leads = new InMemoryLeads();
    private final LeaveAddress leaveAddress =
            new LeaveAddress(
                    contacts, conversations, leads, transactions, InstantSource.fixed(NOON));

    @Test
    void makesALeadOfSomebodyNew() {
        Noted noted = leave("sess_1", "ann@example.com", "{\"name\":\"Ann\",\"size\":3}");

        Contact lead = within(() -> contacts.find(noted.answered())).orElseThrow();
        assertThat(noted.contact()).isEqualTo(noted.answered());
        assertThat(lead.type()).isEqualTo(Contact.Type.LEAD);
        assertThat(lead.traits().text("name")).isEqualTo("Ann");
        assertThat(lead.traits().text("email")).isEqualTo("ann@example.com");
        assertThat(leads.of(new SessionId("sess_1"))).contains(lead.id());
    }

    @Test
    void neitherChangesNorRevealsWhoIsKnown() {
        var traits = Traits.of(Json.object().with("email", "maria@example.com"), Provenance.SERVER);
        Contact maria =
                Contact.user(new ContactId(new UUID(5, 1)), new ExternalId("maria"), NOON)
                        .updated(traits, NOON);
        within(() -> contacts.save(Change.of(maria)));

        Noted known = leave("sess_1", "Maria@example.com", "{\"name\":\"Eve\"}");

        assertThat(known.answered()).isNotEqualTo(maria.id());
        assertThat(within(() -> contacts.find(maria.id()))).contains(maria);
        assertThat(leads.of(new SessionId("sess_1"))).contains(maria.id());
        assertThat(leads.addressLeftIn(new SessionId("sess_1")))
                .contains(new EmailAddress("Maria@example.com"));
    }

    @Test
    void answersTheSameEachTimeAndOtherwiseElsewhere() {
        Noted first = leave("sess_1", "ann@example.com", "{}");

        assertThat(leave("sess_1", "ANN@example.com", "{}")).isEqualTo(first);
        assertThat(leave("sess_2", "ann@example.com", "{}").answered())
                .isNotEqualTo(first.answered());
        assertThat(leave("sess_2", "ann@example.com", "{}").contact()).isEqualTo(first.contact());
    }

    @Test
    void refusesReservedKeysAndSessionsOfOthers() {
        assertThat(outcome("sess_1", "a@b", "{\"id\":1}"))
                .isEqualTo(new Outcome.ReservedKeys(List.of("id")));

        var maria = new Visitor.Claimed(new ExternalId("maria"));
        within(() -> conversations.join(ConversationsContract.begun("hers", maria)));

        assertThat(outcome("hers", "a@b", "{}")).isEqualTo(new Outcome.SessionNotYours());
        assertThat(leads.of(new SessionId("hers"))).isEmpty();
    }

    private Noted leave(String session, String email, String fields) {
        return (Noted) outcome(session, email, fields);
    }

    private Outcome outcome(String session, String email, String fields) {
        return leaveAddress.leave(
                workspace(),
                new Left(
                        new Visitor.Anonymous(),
                        new SessionId(session),
                        EmailAddress.of("email", email),
                        (Json.Obj) Json.parse(fields),
                        Provenance.CLIENT));
    }
}
