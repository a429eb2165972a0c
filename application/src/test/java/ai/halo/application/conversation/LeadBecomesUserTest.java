package ai.halo.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.CountedIds;
import ai.halo.application.InMemory;
import ai.halo.application.contact.InMemoryContacts;
import ai.halo.application.context.InMemoryContextEntries;
import ai.halo.application.conversation.IdentifyUser.Identification;
import ai.halo.application.conversation.IdentifyUser.Outcome;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.Visitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeadBecomesUserTest extends InMemory {

    private static final ExternalId MARIA = new ExternalId("maria");

    private final InMemoryContacts contacts = new InMemoryContacts(transactions, told);
    private final IdentifyUser identifyUser =
            new IdentifyUser(
                    contacts,
                    new InMemoryContextEntries(transactions),
                    new InMemoryConversations(),
                    transactions,
                    () -> NOON,
                    new CountedIds());

    @Test
    void whereATokenProvesTheAddress() {
        Contact lead = left("Maria@example.com");
        var proof = (Json.Obj) Json.parse("{\"email\": \"maria@EXAMPLE.com\"}");

        Contact maria = identifiedAs(new Visitor.Verified(MARIA, proof));

        assertThat(maria.id()).isEqualTo(lead.id());
        assertThat(maria.type()).isEqualTo(Contact.Type.USER);
        assertThat(within(() -> contacts.lock(MARIA))).contains(maria);
    }

    @Test
    void andNotWhereNobodyProvesIt() {
        Contact lead = left("maria@example.com");
        var silent = new Visitor.Verified(MARIA, Json.object());

        assertThat(identifiedAs(new Visitor.Claimed(MARIA)).id()).isNotEqualTo(lead.id());
        assertThat(identifiedAs(silent).id()).isNotEqualTo(lead.id());
        assertThat(within(() -> contacts.find(lead.id()))).contains(lead);
    }

    private Contact left(String address) {
        Json.Obj told = Json.object().with("email", address);
        var lead =
                Contact.lead(
                        new ContactId(new UUID(9, 9)), Traits.of(told, Provenance.CLIENT), NOON);
        within(() -> contacts.save(Change.of(lead)));
        return lead;
    }

    private Contact identifiedAs(Visitor visitor) {
        Json.Obj told = Json.object().with("email", "maria@example.com");
        var outcome =
                identifyUser.identify(
                        workspace(),
                        new Identification(
                                visitor, MARIA, told, List.of(), Provenance.CLIENT, null));
        return ((Outcome.Identified) outcome).contact();
    }
}
