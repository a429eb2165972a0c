package ai.halo.persistence.context;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.company.Companies;
import ai.halo.application.contact.Contacts;
import ai.halo.application.context.ContextEntries;
import ai.halo.application.context.ContextEntries.Subject;
import ai.halo.application.context.ContextEntriesContract;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.persistence.OnPostgres;
import ai.halo.persistence.company.PostgresCompanies;
import ai.halo.persistence.contact.PostgresContacts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresContextEntriesTest extends OnPostgres implements ContextEntriesContract {

    private static final ContactId MARIA = new ContactId(new UUID(5, 1));
    private static final CompanyId ACME = new CompanyId(new UUID(4, 1));

    private final ContextEntries context = new PostgresContextEntries(transactions);
    private final Contacts contacts = new PostgresContacts(transactions, log);
    private final Companies companies = new PostgresCompanies(transactions, log);

    @BeforeEach
    @Override
    protected void moveIn() {
        super.moveIn();
        within(() -> {
            contacts.save(Change.of(Contact.user(MARIA, new ExternalId("maria"), NOON)));
            companies.save(
                    Change.of(new Company(ACME, new ExternalId("acme"), Traits.NONE, NOON, NOON)));
        });
    }

    @Override
    public ContextEntries context() {
        return context;
    }

    @Override
    public Subject somebody() {
        return new Subject.OfContact(MARIA);
    }

    @Override
    public Subject aCompany() {
        return new Subject.OfCompany(ACME);
    }

    @Test
    void goesWithWhomItIsAbout() {
        var entry =
                new ContextEntry(
                        "plan", "Plan", ContextType.CUSTOM, Json.text("Team"), Provenance.SERVER);
        within(() -> {
            context.put(somebody(), List.of(entry), NOON);
            context.put(aCompany(), List.of(entry), NOON);
        });

        assertThat(within(() -> contacts.remove(MARIA) && companies.remove(ACME))).isTrue();

        assertThat(within(() -> context.about(somebody()))).isEmpty();
        assertThat(within(() -> context.about(aCompany()))).isEmpty();
    }
}
