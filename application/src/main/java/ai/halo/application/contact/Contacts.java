package ai.halo.application.contact;

import ai.halo.domain.Change;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The contacts of a workspace, one for each external id. */
public interface Contacts {

    Optional<Contact> find(ContactId id);

    Optional<Contact> find(ExternalId externalId);

    /**
     * Locks the contact until the transaction ends, so that two merges do not lose each other's
     * traits.
     */
    Optional<Contact> lock(ExternalId externalId);

    /** The same by an address: a user before a lead, and whoever came first. */
    Optional<Contact> lock(EmailAddress address);

    /** Those of them who are known, locked; whoever is not is nobody else's to store meanwhile. */
    default List<Contact> lockAll(Collection<ExternalId> externalIds) {
        return externalIds.stream().distinct().map(this::lock).flatMap(Optional::stream).toList();
    }

    void save(Change<Contact> change);

    default void saveAll(List<Change<Contact>> changes) {
        changes.forEach(this::save);
    }

    /** Erases the contact with its conversations, traces and the texts of its tickets. */
    boolean remove(ContactId id);
}
