package ai.halo.application.contact;

import ai.halo.domain.Change;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import java.util.Optional;

/** The contacts of a workspace, one for each external id. */
public interface Contacts {

    Optional<Contact> find(ContactId id);

    /**
     * Locks the contact until the transaction ends, so that two merges do not lose each other's
     * traits.
     */
    Optional<Contact> lock(ExternalId externalId);

    void save(Change<Contact> change);

    /** Erases the contact with its conversations, traces and the texts of its tickets. */
    boolean remove(ContactId id);
}
