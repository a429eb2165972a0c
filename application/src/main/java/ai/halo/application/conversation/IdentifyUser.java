package ai.halo.application.conversation;

import static ai.halo.application.audit.Deed.CONTACT_CHANGED;

import ai.halo.application.Transactions;
import ai.halo.application.contact.Contacts;
import ai.halo.application.context.ContextEntries;
import ai.halo.application.context.ContextEntries.Kept;
import ai.halo.application.context.ContextEntries.Subject;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.TraitSchema;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Claims;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.ContactIdentified;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A user is here now: creates or updates the contact, and links the conversation had before. */
public final class IdentifyUser {

    public static final int MAX_BYTES = Contact.MAX_TOLD_BYTES;

    private final Contacts contacts;
    private final ContextEntries context;
    private final Conversations conversations;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public IdentifyUser(
            Contacts contacts,
            ContextEntries context,
            Conversations conversations,
            Transactions transactions,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.contacts = contacts;
        this.context = context;
        this.conversations = conversations;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    public Outcome identify(WorkspaceId workspace, Identification told) {
        List<String> reserved = TraitSchema.USER.reservedAmong(told.traits());
        if (!reserved.isEmpty()) {
            return new Outcome.ReservedKeys(reserved);
        }
        TraitSchema.USER.check(told.traits());
        return transactions.inTransaction(workspace, () -> save(told));
    }

    private Outcome save(Identification told) {
        SessionId session = told.session();
        if (session != null && !conversations.link(session, told.visitor())) {
            return new Outcome.SessionNotYours();
        }
        Instant now = clock.instant();
        Contact contact =
                contacts.lock(told.user())
                        .or(() -> lead(told))
                        .orElseGet(() -> Contact.user(new ContactId(ids.get()), told.user(), now))
                        .identified(Traits.of(told.traits(), told.provenance()), now);
        contacts.save(Change.of(contact, new ContactIdentified(contact.id(), now)));
        transactions.record(CONTACT_CHANGED, contact.id().value());
        var subject = new Subject.OfContact(contact.id());
        return new Outcome.Identified(contact, context.merge(subject, told.context(), now));
    }

    /** Whoever left the address that a token now proves to be this user's. */
    private Optional<Contact> lead(Identification told) {
        EmailAddress proven =
                told.visitor() instanceof Visitor.Verified(_, var claims)
                        ? new Claims(claims).email()
                        : null;
        return Optional.ofNullable(proven)
                .flatMap(contacts::lock)
                .filter(known -> known.type() == Contact.Type.LEAD)
                .map(lead -> lead.become(told.user()));
    }

    /** What a caller says about a user. */
    public record Identification(
            Visitor visitor,
            ExternalId user,
            Json.Obj traits,
            List<ContextEntry> context,
            Provenance provenance,
            @Nullable SessionId session) {}

    /** The contact as it is now with what is true for it, or why nothing was stored. */
    public sealed interface Outcome {

        record Identified(Contact contact, List<Kept> context) implements Outcome {}

        record ReservedKeys(List<String> keys) implements Outcome {}

        record SessionNotYours() implements Outcome {}
    }
}
