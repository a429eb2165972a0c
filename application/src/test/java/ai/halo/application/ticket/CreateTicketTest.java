package ai.halo.application.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.CountedIds;
import ai.halo.application.InMemory;
import ai.halo.application.company.InMemoryCompanies;
import ai.halo.application.contact.InMemoryContacts;
import ai.halo.application.ticket.CreateTicket.Created;
import ai.halo.application.ticket.CreateTicket.Handed;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.ticket.Priority;
import ai.halo.domain.ticket.Submission;
import ai.halo.domain.ticket.TicketOpened;
import ai.halo.domain.ticket.TicketRoutingRule;
import ai.halo.domain.ticket.TicketRoutingRule.Actions;
import ai.halo.domain.workspace.Conditions;
import ai.halo.domain.workspace.Operator;
import ai.halo.domain.workspace.Rule;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTicketTest extends InMemory {

    private static final ExternalId MARIA = new ExternalId("maria");
    private static final String ADDRESS = "maria@example.com";

    private final InMemoryContacts contacts = new InMemoryContacts(transactions, told);
    private final InMemoryCompanies companies = new InMemoryCompanies(transactions, told);
    private final InMemoryRoutingRules rules = new InMemoryRoutingRules();
    private final InMemoryTickets tickets = new InMemoryTickets(rules);
    private final CreateTicket createTicket =
            new CreateTicket(
                    contacts,
                    companies,
                    tickets,
                    rules,
                    transactions,
                    InstantSource.fixed(NOON),
                    new CountedIds());

    @Test
    void knowsTheRequesterByIdBeforeAddress() {
        Contact maria =
                met(Contact.user(new ContactId(new UUID(5, 1)), MARIA, NOON), "other@x.com");
        var _ = met(Contact.lead(new ContactId(new UUID(5, 2)), Traits.NONE, NOON), ADDRESS);

        assertThat(create(MARIA, ADDRESS).requester()).isEqualTo(maria);
    }

    @Test
    void fallsBackToTheAddressAndChangesNobody() {
        Contact maria = met(Contact.user(new ContactId(new UUID(5, 1)), MARIA, NOON), ADDRESS);

        Created created = create(new ExternalId("another id"), "MARIA@example.com");

        assertThat(created.requester()).isEqualTo(maria);
        assertThat(created.ticket().user()).isEqualTo(MARIA);
        assertThat(within(() -> contacts.find(maria.id()))).contains(maria);
    }

    @Test
    void meetsWhoIsNotKnown() {
        Contact user = create(MARIA, ADDRESS).requester();
        Contact lead = create(null, "joe@example.com").requester();

        assertThat(user.type()).isEqualTo(Contact.Type.USER);
        assertThat(user.traits().text("email")).isEqualTo(ADDRESS);
        assertThat(user.traits().text("name")).isEqualTo("Maria");
        assertThat(lead.type()).isEqualTo(Contact.Type.LEAD);
        assertThat(create(null, "joe@example.com").requester()).isEqualTo(lead);
    }

    @Test
    void keepsWhatWasHandedIn() {
        Created created = create(MARIA, ADDRESS);

        assertThat(created.ticket().submission())
                .isEqualTo(
                        new Submission(
                                created.requester().id(),
                                "Maria",
                                new EmailAddress(ADDRESS),
                                "It does not sync",
                                true));
        assertThat(created.ticket().number()).isEqualTo(1);
        assertThat(created.ticket().assignment().priority()).isEqualTo(Priority.PRIORITY);
        assertThat(tickets.events())
                .containsExactly(new TicketOpened(created.ticket().id(), null, null, NOON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ticket.source=contact_form",
                "ticket.email_subject=Help",
                "ticket.email_body=It does not sync",
                "ticket.priority=priority",
                "ticket.status=open",
                "ticket.auto_created=false",
                "ticket.custom:area=billing",
                "user.plan=Team",
                "company.industry=Bakery"
            })
    void isSortedOnceByTheRulesOfTheWorkspace(String condition) {
        String[] parts = condition.split("=", 2);
        rules.add(rule("Never", new Rule("ticket.source", Operator.IS, Json.text("mail")), "no"));
        rules.add(rule("First", new Rule(parts[0], Operator.IS, Json.text(parts[1])), "yes"));
        var company =
                new Company(
                        new CompanyId(new UUID(4, 1)),
                        new ExternalId("acme"),
                        traits("industry", "Bakery"),
                        NOON,
                        NOON);
        within(() -> companies.save(Change.of(company)));
        Contact maria = Contact.user(new ContactId(new UUID(5, 1)), MARIA, NOON);
        within(() ->
                contacts.save(
                        Change.of(
                                maria.of(company.id(), NOON)
                                        .updated(traits("plan", "Team"), NOON))));

        var assignment = create(MARIA, ADDRESS).ticket().assignment();

        assertThat(assignment.rule()).isEqualTo("First");
        assertThat(assignment.inbox()).isEqualTo("yes");
    }

    private Created create(@Nullable ExternalId user, String email) {
        return createTicket.create(
                workspace(),
                new Handed(
                        user,
                        "Help",
                        Json.object().with("area", "billing"),
                        "contact_form",
                        Priority.PRIORITY,
                        new Submission(
                                null, "Maria", new EmailAddress(email), "It does not sync", true),
                        Provenance.CLIENT));
    }

    private Contact met(Contact contact, String email) {
        Contact met = contact.updated(traits("email", email), NOON);
        within(() -> contacts.save(Change.of(met)));
        return met;
    }

    private static Traits traits(String name, String value) {
        return Traits.of(Json.object().with(name, value), Provenance.CLIENT);
    }

    private static TicketRoutingRule rule(String name, Rule rule, String inbox) {
        return new TicketRoutingRule(
                UUID.randomUUID(),
                name,
                true,
                new Conditions(Conditions.Match.ALL, List.of(rule)),
                new Actions(inbox, null, null, null));
    }
}
