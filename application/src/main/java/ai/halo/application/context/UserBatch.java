package ai.halo.application.context;

import static java.util.stream.Collectors.toMap;

import ai.halo.application.context.ContextEntries.Subject;
import ai.halo.application.context.UpdateUsers.Refusal;
import ai.halo.application.context.UpdateUsers.Tally;
import ai.halo.application.context.UpdateUsers.Update;
import ai.halo.domain.Change;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.TraitSchema;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.ContactUpdated;
import ai.halo.domain.context.ContextEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What a list of updates comes to before any of it is stored: later ones build on earlier ones. */
final class UserBatch {

    private final Map<ExternalId, Contact> known = new HashMap<>();
    private final Map<Subject, Set<String>> keys;
    private final boolean updateOnly;
    private final Instant now;
    private final Supplier<UUID> ids;

    private final Map<ExternalId, Contact> changed = new LinkedHashMap<>();
    private final Map<Subject, Map<Place, ContextEntry>> told = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int created;
    private int updated;
    private int skipped;

    /** Where an entry is kept. */
    private record Place(String key, Provenance provenance) {}

    UserBatch(
            List<Contact> contacts,
            Map<Subject, Set<String>> keys,
            boolean updateOnly,
            Instant now,
            Supplier<UUID> ids) {
        for (Contact contact : contacts) {
            ExternalId user = contact.externalId();
            if (user != null) {
                known.put(user, contact);
            }
        }
        this.keys = new HashMap<>(keys);
        this.updateOnly = updateOnly;
        this.now = now;
        this.ids = ids;
    }

    void take(Update update) {
        List<String> reserved = TraitSchema.USER.reservedAmong(update.traits());
        if (!reserved.isEmpty()) {
            refusals.add(new Refusal.ReservedKeys(update.index(), reserved));
            return;
        }
        try {
            TraitSchema.USER.check(update.traits());
            store(update, Traits.of(update.traits(), Provenance.SERVER));
        } catch (InvalidValue why) {
            refusals.add(new Refusal.NotUnderstood(update.index(), why));
        }
    }

    List<Change<Contact>> contacts() {
        return changed.values().stream()
                .map(contact -> Change.of(contact, new ContactUpdated(contact.id(), now)))
                .toList();
    }

    Map<Subject, List<ContextEntry>> context() {
        return told.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, about -> List.copyOf(about.getValue().values())));
    }

    Tally tally() {
        return new Tally(created, updated, skipped, List.copyOf(refusals));
    }

    private void store(Update update, Traits traits) {
        Contact before = known.get(update.user());
        if (before == null && updateOnly) {
            skipped++;
            return;
        }
        Contact after =
                before == null
                        ? Contact.imported(new ContactId(ids.get()), update.user(), traits, now)
                        : before.updated(traits, now);
        tell(new Subject.OfContact(after.id()), update.context());
        known.put(update.user(), after);
        changed.put(update.user(), after);
        if (before == null) {
            created++;
        } else {
            updated++;
        }
    }

    private void tell(Subject subject, List<ContextEntry> entries) {
        var more = new HashSet<>(keys.getOrDefault(subject, Set.of()));
        entries.forEach(entry -> more.add(entry.key()));
        ContextEntries.refuseTooMany(more);
        keys.put(subject, more);
        if (!entries.isEmpty()) {
            var about = told.computeIfAbsent(subject, _ -> new LinkedHashMap<>());
            entries.forEach(entry -> about.put(new Place(entry.key(), entry.provenance()), entry));
        }
    }
}
