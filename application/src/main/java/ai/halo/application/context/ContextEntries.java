package ai.halo.application.context;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.context.ContextEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is true now for a contact or a company; for each key the last entry of each provenance. */
public interface ContextEntries {

    void put(Subject subject, List<ContextEntry> entries, Instant now);

    List<Kept> about(Subject subject);

    default void putAll(Map<Subject, List<ContextEntry>> entries, Instant now) {
        entries.forEach((subject, about) -> put(subject, about, now));
    }

    /** The keys that each of them has. */
    default Map<Subject, Set<String>> keysOf(Collection<Subject> subjects) {
        return subjects.stream()
                .distinct()
                .collect(toMap(identity(), subject -> keys(about(subject))));
    }

    private static Set<String> keys(List<Kept> kept) {
        return kept.stream().map(each -> each.entry().key()).collect(toSet());
    }

    /** Puts entries and tells what is true then; nobody has more keys than a subject may have. */
    default List<Kept> merge(Subject subject, List<ContextEntry> entries, Instant now) {
        put(subject, entries, now);
        List<Kept> kept = about(subject);
        refuseTooMany(keys(kept));
        return kept;
    }

    static void refuseTooMany(Set<String> keys) {
        if (keys.size() > ContextEntry.MAX_ENTRIES) {
            throw new InvalidValue(
                    "context",
                    "would have more than " + ContextEntry.MAX_ENTRIES + " entries with these");
        }
    }

    /** Whom an entry is about. */
    sealed interface Subject {

        record OfContact(ContactId id) implements Subject {}

        record OfCompany(CompanyId id) implements Subject {}
    }

    /** An entry and when it was last put. */
    record Kept(ContextEntry entry, Instant updatedAt) {}
}
