package ai.halo.application.contact;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.TwoRooms;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.ContactIdentified;
import ai.halo.domain.contact.EmailAddress;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of contacts promises. */
public interface ContactsContract extends TwoRooms {

    ContactId ID = new ContactId(new UUID(5, 1));
    ContactId OTHER = new ContactId(new UUID(5, 2));
    ExternalId MARIA = new ExternalId("maria");

    Contacts contacts();

    /** A company somebody may work for. */
    CompanyId employer();

    @Test
    default void findsAContactByEitherId() {
        save(maria());

        assertThat(within(() -> contacts().find(ID))).contains(maria());
        assertThat(within(() -> contacts().lock(MARIA))).contains(maria());
        assertThat(within(() -> contacts().find(MARIA))).contains(maria());
        assertThat(within(() -> contacts().find(new ExternalId("Maria")))).isEmpty();
        assertThat(within(() -> contacts().find(OTHER))).isEmpty();
        assertThat(within(() -> contacts().lock(new ExternalId("Maria")))).isEmpty();
    }

    @Test
    default void keepsLeadsWhoHaveNoOtherId() {
        save(lead(ID));
        save(lead(OTHER));

        assertThat(within(() -> contacts().find(ID))).contains(lead(ID));
        assertThat(within(() -> contacts().find(OTHER))).contains(lead(OTHER));
    }

    @Test
    default void findsALeadUnderItsNameOnceItIsAUser() {
        save(lead(ID));
        save(lead(ID).become(MARIA));

        assertThat(within(() -> contacts().lock(MARIA))).contains(lead(ID).become(MARIA));
    }

    @Test
    default void remembersWhenAContactWasFirstAndLastSeen() {
        save(maria());
        save(reread().identified(Traits.NONE, LATER));

        assertThat(reread()).isEqualTo(maria().identified(Traits.NONE, LATER));
        assertThat(reread().firstSeen()).isEqualTo(NOON);
        assertThat(reread().lastSeen()).isEqualTo(LATER);
    }

    @Test
    default void keepsEachProvenanceOfATrait() {
        save(maria().identified(email("old@example.com", Provenance.VERIFIED), NOON));
        save(reread().identified(email("new@example.com", Provenance.CLIENT), LATER));

        assertThat(reread().traits().all()).hasSize(2);
        assertThat(reread().traits().text("email")).isEqualTo("old@example.com");
    }

    @Test
    default void knowsForWhomAContactWorks() {
        save(maria());
        save(reread().of(employer(), LATER));

        assertThat(reread()).isEqualTo(maria().of(employer(), LATER));
    }

    @Test
    default void tellsThatAContactWasIdentified() {
        save(maria());

        assertThat(told(ContactIdentified.class)).containsExactly(new ContactIdentified(ID, NOON));
    }

    @Test
    default void findsAndSavesManyAtOnce() {
        save(maria());
        Contact joe = Contact.user(OTHER, new ExternalId("joe"), NOON);
        Contact older = maria().updated(email("maria@example.com", Provenance.SERVER), LATER);

        within(() -> contacts().saveAll(List.of(Change.of(joe), Change.of(older))));

        List<ExternalId> asked = List.of(MARIA, new ExternalId("nobody"), new ExternalId("joe"));
        assertThat(within(() -> contacts().lockAll(asked))).containsExactlyInAnyOrder(older, joe);
        assertThat(within(() -> contacts().lockAll(List.of(MARIA, MARIA)))).containsExactly(older);
        assertThat(within(() -> contacts().lockAll(List.of()))).isEmpty();
        assertThat(elsewhere(() -> contacts().lockAll(asked))).isEmpty();
    }

    @Test
    default void findsAUserBeforeALeadByTheirAddress() {
        var address = EmailAddress.of("email", "Maria@Example.com");
        save(lead(OTHER).updated(email("maria@example.COM", Provenance.CLIENT), NOON));
        assertThat(within(() -> contacts().lock(address))).map(Contact::id).contains(OTHER);

        save(maria().updated(email("MARIA@example.com", Provenance.SERVER), NOON));

        assertThat(within(() -> contacts().lock(address))).map(Contact::id).contains(ID);
        assertThat(within(() -> contacts().lock(EmailAddress.of("email", "m@example.com"))))
                .isEmpty();
        assertThat(elsewhere(() -> contacts().lock(address))).isEmpty();
    }

    @Test
    default void removesAContactOnce() {
        save(maria().identified(email("maria@example.com", Provenance.CLIENT), NOON));

        assertThat(within(() -> contacts().remove(ID))).isTrue();

        assertThat(within(() -> contacts().remove(ID))).isFalse();
        assertThat(within(() -> contacts().lock(MARIA))).isEmpty();
    }

    @Test
    default void hidesContactsFromOtherWorkspaces() {
        save(maria());

        assertThat(elsewhere(() -> contacts().find(ID))).isEmpty();
        assertThat(elsewhere(() -> contacts().lock(MARIA))).isEmpty();
        assertThat(elsewhere(() -> contacts().remove(ID))).isFalse();
    }

    private void save(Contact contact) {
        within(() ->
                contacts().save(Change.of(contact, new ContactIdentified(contact.id(), NOON))));
    }

    private Contact reread() {
        return within(() -> contacts().find(ID)).orElseThrow();
    }

    private static Contact maria() {
        return Contact.user(ID, MARIA, NOON);
    }

    private static Contact lead(ContactId id) {
        return new Contact(id, null, Contact.Type.LEAD, null, Traits.NONE, NOON, NOON, NOON, NOON);
    }

    private static Traits email(String email, Provenance provenance) {
        return Traits.of(Json.object().with("email", email), provenance);
    }
}
