package ai.halo.application.context;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.context.ContextEntry;
import java.time.Instant;
import java.util.List;

/** What is true now for a contact or a company; for each key the last entry of each provenance. */
public interface ContextEntries {

    void put(Subject subject, List<ContextEntry> entries, Instant now);

    List<Kept> about(Subject subject);

    /** Puts entries and tells what is true then; nobody has more keys than a subject may have. */
    default List<Kept> merge(Subject subject, List<ContextEntry> entries, Instant now) {
        put(subject, entries, now);
        List<Kept> kept = about(subject);
        if (kept.stream().map(each -> each.entry().key()).distinct().count()
                > ContextEntry.MAX_ENTRIES) {
            throw new InvalidValue(
                    "context",
                    "would have more than " + ContextEntry.MAX_ENTRIES + " entries with these");
        }
        return kept;
    }

    /** Whom an entry is about. */
    sealed interface Subject {

        record OfContact(ContactId id) implements Subject {}

        record OfCompany(CompanyId id) implements Subject {}
    }

    /** An entry and when it was last put. */
    record Kept(ContextEntry entry, Instant updatedAt) {}
}
