package ai.halo.application.conversation;

import ai.halo.application.Transactions;
import ai.halo.application.contact.Contacts;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.TraitSchema;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.ContactIdentified;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * A visitor leaves an address. Whoever is known by it already is neither changed nor revealed: the
 * answer is the same as for somebody new.
 */
public final class LeaveAddress {

    private final Contacts contacts;
    private final Conversations conversations;
    private final Leads leads;
    private final Transactions transactions;
    private final InstantSource clock;

    public LeaveAddress(
            Contacts contacts,
            Conversations conversations,
            Leads leads,
            Transactions transactions,
            InstantSource clock) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.leads = leads;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome leave(WorkspaceId workspace, Left left) {
        List<String> reserved = TraitSchema.USER.reservedAmong(left.fields());
        if (!reserved.isEmpty()) {
            return new Outcome.ReservedKeys(reserved);
        }
        TraitSchema.USER.check(left.fields());
        return transactions.inTransaction(workspace, () -> store(workspace, left));
    }

    private Outcome store(WorkspaceId workspace, Left left) {
        if (!conversations.link(left.session(), left.visitor())) {
            return new Outcome.SessionNotYours();
        }
        Instant now = clock.instant();
        ContactId fresh = id(workspace, left);
        Contact contact = contacts.lock(left.email()).orElseGet(() -> met(fresh, left, now));
        leads.put(left.session(), contact.id(), left.email(), now);
        return new Outcome.Noted(fresh, contact.id());
    }

    private Contact met(ContactId id, Left left, Instant now) {
        Json.Obj told = left.fields().with("email", left.email().value());
        Contact lead = Contact.lead(id, Traits.of(told, left.provenance()), now);
        contacts.save(Change.of(lead, new ContactIdentified(id, now)));
        return lead;
    }

    /** What the same visitor is answered each time, and no other visitor for the same address. */
    private static ContactId id(WorkspaceId workspace, Left left) {
        String told =
                "%s\n%s\n%s"
                        .formatted(
                                workspace.value(), left.session().value(), left.email().folded());
        return new ContactId(UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)));
    }

    /** An address as it was left, and what was told along with it. */
    public record Left(
            Visitor visitor,
            SessionId session,
            EmailAddress email,
            Json.Obj fields,
            Provenance provenance) {}

    /** What the visitor is answered and whose address it is, or why it was not taken. */
    public sealed interface Outcome {

        record Noted(ContactId answered, ContactId contact) implements Outcome {}

        record ReservedKeys(List<String> keys) implements Outcome {}

        record SessionNotYours() implements Outcome {}
    }
}
