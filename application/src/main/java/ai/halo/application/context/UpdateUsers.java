package ai.halo.application.context;

import ai.halo.application.Transactions;
import ai.halo.application.contact.Contacts;
import ai.halo.application.context.ContextEntries.Subject;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A backend brings up to date what is known about many users at once; it is nobody's activity, and
 * nothing follows from it.
 */
public final class UpdateUsers {

    public static final int MAX_USERS = 1_000;

    private final Contacts contacts;
    private final ContextEntries context;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public UpdateUsers(
            Contacts contacts,
            ContextEntries context,
            Transactions transactions,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.contacts = contacts;
        this.context = context;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /** All in one commit; with {@code updateOnly} nobody becomes known who was not. */
    public Tally update(WorkspaceId workspace, List<Update> updates, boolean updateOnly) {
        return transactions.inTransaction(workspace, () -> store(updates, updateOnly));
    }

    private Tally store(List<Update> updates, boolean updateOnly) {
        Instant now = clock.instant();
        List<Contact> known = contacts.lockAll(updates.stream().map(Update::user).toList());
        List<Subject> subjects =
                known.stream().<Subject>map(each -> new Subject.OfContact(each.id())).toList();
        var batch = new UserBatch(known, context.keysOf(subjects), updateOnly, now, ids);
        updates.forEach(batch::take);
        contacts.saveAll(batch.contacts());
        context.putAll(batch.context(), now);
        return batch.tally();
    }

    /** What a backend says about one user, at its place in the list. */
    public record Update(int index, ExternalId user, Json.Obj traits, List<ContextEntry> context) {}

    /** How many users there were of each kind, and what was refused without stopping the others. */
    public record Tally(int created, int updated, int skipped, List<Refusal> refusals) {}

    /** Why nothing was stored for one place of the list. */
    public sealed interface Refusal {

        int index();

        record ReservedKeys(int index, List<String> keys) implements Refusal {}

        record NotUnderstood(int index, InvalidValue why) implements Refusal {}
    }
}
