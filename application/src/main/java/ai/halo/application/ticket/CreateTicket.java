package ai.halo.application.ticket;

import ai.halo.application.Transactions;
import ai.halo.application.company.Companies;
import ai.halo.application.contact.Contacts;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Acquaintance;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.ContactIdentified;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.ticket.Assignment;
import ai.halo.domain.ticket.Priority;
import ai.halo.domain.ticket.Submission;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.workspace.Facts;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody hands in a ticket for a named person, who becomes known by it if need be. */
public final class CreateTicket {

    private final Contacts contacts;
    private final Companies companies;
    private final Tickets tickets;
    private final RoutingRules rules;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public CreateTicket(
            Contacts contacts,
            Companies companies,
            Tickets tickets,
            RoutingRules rules,
            Transactions transactions,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.contacts = contacts;
        this.companies = companies;
        this.tickets = tickets;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    public Created create(WorkspaceId workspace, Handed handed) {
        return transactions.inTransaction(
                workspace,
                () -> {
                    Instant now = clock.instant();
                    Contact requester = requester(handed, now);
                    Ticket draft = draft(handed, requester, now);
                    return new Created(
                            tickets.open(Ticket.open(draft, rules.list(), facts(requester), now)),
                            requester);
                });
    }

    /** Who is named by their id, else by their address, else somebody new. */
    private Contact requester(Handed handed, Instant now) {
        ExternalId user = handed.user();
        EmailAddress email = handed.submission().email();
        Optional<Contact> byId = user == null ? Optional.empty() : contacts.lock(user);
        return byId.or(() -> email == null ? Optional.empty() : contacts.lock(email))
                .orElseGet(() -> met(handed, now));
    }

    private Contact met(Handed handed, Instant now) {
        var id = new ContactId(ids.get());
        ExternalId user = handed.user();
        Traits traits = Traits.of(told(handed.submission()), handed.provenance());
        Contact contact =
                user == null
                        ? Contact.lead(id, traits, now)
                        : Contact.user(id, user, now).identified(traits, now);
        contacts.save(Change.of(contact, new ContactIdentified(id, now)));
        return contact;
    }

    private static Json.Obj told(Submission submission) {
        Json.Obj told = Json.object();
        EmailAddress email = submission.email();
        String name = submission.name();
        told = name == null ? told : told.with("name", name);
        return email == null ? told : told.with("email", email.value());
    }

    private Ticket draft(Handed handed, Contact requester, Instant now) {
        return new Ticket(
                new TicketId(ids.get()),
                null,
                handed.subject(),
                Ticket.Status.OPEN,
                Assignment.NONE.at(handed.priority()),
                handed.source(),
                requester.externalId(),
                null,
                null,
                null,
                handed.metadata(),
                null,
                now,
                now,
                handed.submission().of(requester.id()));
    }

    private Facts facts(Contact requester) {
        CompanyId employer = requester.company();
        Traits company =
                employer == null
                        ? Traits.NONE
                        : companies.find(employer).map(Company::traits).orElse(Traits.NONE);
        return new Acquaintance(requester.traits(), company);
    }

    /** A ticket as it was handed in, and how what it says of a person arrived. */
    public record Handed(
            @Nullable ExternalId user,
            String subject,
            Json.Obj metadata,
            String source,
            Priority priority,
            Submission submission,
            Provenance provenance) {}

    /** The ticket as it was sorted, and whose it is. */
    public record Created(Ticket ticket, Contact requester) {

        public @Nullable EmailAddress email() {
            Submission submission = ticket.submission();
            return submission == null ? null : submission.email();
        }
    }
}
