package ai.halo.persistence.contact;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.contact.Contacts;
import ai.halo.application.contact.ContactsContract;
import ai.halo.domain.Change;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.persistence.Crowd;
import ai.halo.persistence.OnPostgres;
import ai.halo.persistence.company.PostgresCompanies;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresContactsTest extends OnPostgres implements ContactsContract {

    private final Contacts contacts = new PostgresContacts(transactions, log);

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public CompanyId employer() {
        var company =
                new Company(
                        new CompanyId(new UUID(4, 1)),
                        new ExternalId("acme"),
                        Traits.NONE,
                        NOON,
                        NOON);
        within(() -> new PostgresCompanies(transactions, log).save(Change.of(company)));
        return company.id();
    }

    @Test
    void hasOneContactForAllWhoTellOfItAtOnce() {
        var ids =
                Crowd.of(
                        8,
                        () ->
                                within(() -> {
                                    var contact = contacts.lock(MARIA).orElseGet(this::fresh);
                                    contacts.save(Change.of(contact));
                                    return contact.id();
                                }));

        assertThat(ids)
                .hasSize(8)
                .containsOnly(within(() -> contacts.lock(MARIA)).orElseThrow().id());
    }

    private Contact fresh() {
        return Contact.user(new ContactId(UUID.randomUUID()), MARIA, NOON);
    }
}
