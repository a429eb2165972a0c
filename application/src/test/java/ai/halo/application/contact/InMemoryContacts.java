package ai.halo.application.contact;

import static java.util.Comparator.comparing;

import ai.halo.application.OneAtATime;
import ai.halo.application.PerWorkspace;
import ai.halo.application.Told;
import ai.halo.domain.Change;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.EmailAddress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        return find(externalId);
    }

    @Override
    public Optional<Contact> find(ExternalId externalId) {
        return contacts.here().values().stream()
                .filter(contact -> externalId.equals(contact.externalId()))
                .findFirst();
    }

    @Override
    public Optional<Contact> lock(EmailAddress address) {
        return contacts.here().values().stream()
                .filter(contact -> address.folded().equals(folded(contact)))
                .min(
                        comparing((Contact contact) -> contact.type() == Contact.Type.LEAD)
                                .thenComparing(Contact::createdAt));
    }

    private static @Nullable String folded(Contact contact) {
        String email = contact.traits().text("email");
        return email == null ? null : email.toLowerCase(Locale.ROOT);
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
