package ai.halo.application.contact;

import ai.halo.application.OneAtATime;
import ai.halo.application.PerWorkspace;
import ai.halo.application.Told;
import ai.halo.domain.Change;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Contacts in memory. */
public final class InMemoryContacts implements Contacts {

    private final PerWorkspace<Map<ContactId, Contact>> contacts;
    private final Told told;

    public InMemoryContacts(OneAtATime transactions, Told told) {
        contacts = new PerWorkspace<>(transactions::workspace, LinkedHashMap::new);
        this.told = told;
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return Optional.ofNullable(contacts.here().get(id));
    }

    @Override
    public Optional<Contact> lock(ExternalId externalId) {
        return contacts.here().values().stream()
                .filter(contact -> externalId.equals(contact.externalId()))
                .findFirst();
    }

    @Override
    public void save(Change<Contact> change) {
        contacts.here().put(change.state().id(), change.state());
        told.add(change.events());
    }

    @Override
    public boolean remove(ContactId id) {
        return contacts.here().remove(id) != null;
    }
}
