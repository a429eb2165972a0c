package ai.halo.rest.context;

import static ai.halo.rest.RunningServer.NOON;

import ai.halo.application.OneAtATime;
import ai.halo.application.Page;
import ai.halo.application.Told;
import ai.halo.application.company.InMemoryCompanies;
import ai.halo.application.contact.InMemoryContacts;
import ai.halo.application.context.ContextEntries.Subject;
import ai.halo.application.context.EraseSubject;
import ai.halo.application.context.IdentifyCompany;
import ai.halo.application.context.InMemoryContextEntries;
import ai.halo.application.context.SubjectViews;
import ai.halo.application.conversation.IdentifyUser;
import ai.halo.application.conversation.InMemoryConversations;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.contact.ActivityTally;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts and companies in memory, of which one can be shown but none listed. */
public final class Subjects implements SubjectViews {

    private static final InstantSource CLOCK = InstantSource.fixed(NOON);

    private final OneAtATime transactions = new OneAtATime();
    private final InMemoryContacts contacts = new InMemoryContacts(transactions, new Told());
    private final InMemoryCompanies companies = new InMemoryCompanies(transactions, new Told());
    private final InMemoryContextEntries context = new InMemoryContextEntries(transactions);

    public IdentifyUser identifyUser() {
        return new IdentifyUser(
                contacts,
                context,
                new InMemoryConversations(),
                transactions,
                CLOCK,
                UUID::randomUUID);
    }

    public IdentifyCompany identifyCompany() {
        return new IdentifyCompany(
                companies, contacts, context, transactions, CLOCK, UUID::randomUUID);
    }

    public EraseSubject eraseSubject() {
        return new EraseSubject(contacts, companies, transactions);
    }

    @Override
    public List<ActivityTally> activity(WorkspaceId workspace, ContactId id) {
        return List.of(new ActivityTally("click", 3, NOON));
    }

    @Override
    public Page<Contact> contacts(WorkspaceId workspace, @Nullable String query, Page.Slice slice) {
        return new Page<>(List.of(), query);
    }

    @Override
    public Page<Company> companies(
            WorkspaceId workspace, @Nullable String query, Page.Slice slice) {
        return new Page<>(List.of(), query);
    }

    @Override
    public Optional<View<Contact>> contact(WorkspaceId workspace, ContactId id) {
        return transactions.reading(
                workspace,
                () ->
                        contacts.find(id)
                                .map(one ->
                                        new View<>(one, context.about(new Subject.OfContact(id)))));
    }

    @Override
    public Optional<View<Company>> company(WorkspaceId workspace, CompanyId id) {
        return transactions.reading(
                workspace,
                () ->
                        companies
                                .find(id)
                                .map(one ->
                                        new View<>(one, context.about(new Subject.OfCompany(id)))));
    }
}
