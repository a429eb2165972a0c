package ai.halo.application.conversation;

import ai.halo.application.Transactions;
import ai.halo.application.contact.Contacts;
import ai.halo.domain.Change;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Activity;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.ContactIdentified;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody does things in the product: they are kept, and whoever did them was seen just now. */
public final class RecordActivities {

    public static final int MAX_ACTIVITIES = 100;

    private final Contacts contacts;
    private final Activities activities;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public RecordActivities(
            Contacts contacts,
            Activities activities,
            Transactions transactions,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.contacts = contacts;
        this.activities = activities;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    public void record(
            WorkspaceId workspace,
            Visitor visitor,
            @Nullable SessionId session,
            List<Activity> done) {
        transactions.inTransaction(
                workspace,
                () -> {
                    Instant now = clock.instant();
                    ExternalId user = visitor.id();
                    ContactId contact = user == null ? null : seen(user, now);
                    activities.add(contact, session, done, now);
                });
    }

    private ContactId seen(ExternalId user, Instant now) {
        Change<Contact> seen =
                contacts.lock(user)
                        .map(known -> Change.of(known.seen(now)))
                        .orElseGet(() -> met(user, now));
        contacts.save(seen);
        return seen.state().id();
    }

    private Change<Contact> met(ExternalId user, Instant now) {
        Contact contact = Contact.user(new ContactId(ids.get()), user, now);
        return Change.of(contact, new ContactIdentified(contact.id(), now));
    }
}
