package ai.halo.application.context;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.InMemory;
import ai.halo.application.company.InMemoryCompanies;
import ai.halo.application.contact.InMemoryContacts;
import ai.halo.application.context.ContextEntries.Subject;
import ai.halo.domain.Change;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EraseSubjectTest extends InMemory {

    private static final UUID ID = new UUID(5, 1);

    private final InMemoryCompanies companies = new InMemoryCompanies(transactions, told);
    private final InMemoryContacts contacts = new InMemoryContacts(transactions, told);
    private final EraseSubject eraseSubject = new EraseSubject(contacts, companies, transactions);

    @Test
    void forgetsAContactOnce() {
        var maria = Contact.user(new ContactId(ID), new ExternalId("maria"), NOON);
        within(() -> contacts.save(Change.of(maria)));
        var subject = new Subject.OfContact(maria.id());

        assertThat(eraseSubject.erase(elsewhere(), subject)).isFalse();
        assertThat(eraseSubject.erase(workspace(), subject)).isTrue();

        assertThat(eraseSubject.erase(workspace(), subject)).isFalse();
        assertThat(within(() -> contacts.find(maria.id()))).isEmpty();
    }

    @Test
    void forgetsACompanyAndNotTheContactOfThatNumber() {
        var acme = new Company(new CompanyId(ID), new ExternalId("acme"), Traits.NONE, NOON, NOON);
        var maria = Contact.user(new ContactId(ID), new ExternalId("maria"), NOON);
        within(() -> companies.save(Change.of(acme)));
        within(() -> contacts.save(Change.of(maria)));

        assertThat(eraseSubject.erase(workspace(), new Subject.OfCompany(acme.id()))).isTrue();

        assertThat(within(() -> companies.find(acme.id()))).isEmpty();
        assertThat(within(() -> contacts.find(maria.id()))).contains(maria);
    }
}
