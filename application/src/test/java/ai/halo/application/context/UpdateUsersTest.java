package ai.halo.application.context;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.CountedIds;
import ai.halo.application.InMemory;
import ai.halo.application.contact.InMemoryContacts;
import ai.halo.application.context.ContextEntries.Kept;
import ai.halo.application.context.ContextEntries.Subject;
import ai.halo.application.context.UpdateUsers.Refusal;
import ai.halo.application.context.UpdateUsers.Tally;
import ai.halo.application.context.UpdateUsers.Update;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Trait;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.ContactIdentified;
import ai.halo.domain.contact.ContactUpdated;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UpdateUsersTest extends InMemory {

    private static final ContactId MARIA = new ContactId(new UUID(5, 1));

    private final InMemoryContacts contacts = new InMemoryContacts(transactions, told);
    private final InMemoryContextEntries context = new InMemoryContextEntries(transactions);
    private final UpdateUsers updateUsers =
            new UpdateUsers(
                    contacts, context, transactions, InstantSource.fixed(LATER), new CountedIds());

    @Test
    void changesWhoIsKnownWithoutCountingAsActivity() {
        meetMaria();

        Tally tally = update(traits(0, "maria", "{\"plan\": \"Team\"}"));

        assertThat(tally).isEqualTo(new Tally(0, 1, 0, List.of()));
        assertThat(contact("maria").lastSeen()).isEqualTo(NOON);
        assertThat(contact("maria").firstSeen()).isEqualTo(NOON);
        assertThat(contact("maria").updatedAt()).isEqualTo(LATER);
        assertThat(contact("maria").traits().all())
                .containsExactly(new Trait("plan", Json.text("Team"), Provenance.SERVER));
        assertThat(told(ContactUpdated.class)).containsExactly(new ContactUpdated(MARIA, LATER));
        assertThat(told(ContactIdentified.class)).isEmpty();
    }

    @Test
    void bringsInWhoWasNotKnownAsOfTheirSignUp() {
        var _ = update(traits(0, "old", "{\"signed_up_at\": \"2020-02-03\"}"));
        var _ = update(traits(0, "new", "{\"signed_up_at\": \"2030-02-03T10:00:00Z\"}"));
        var _ = update(traits(0, "unsaid", "{}"));

        assertThat(contact("old").firstSeen()).isEqualTo(Instant.parse("2020-02-03T00:00:00Z"));
        assertThat(contact("old").lastSeen()).isEqualTo(Instant.parse("2020-02-03T00:00:00Z"));
        assertThat(contact("new").firstSeen()).isEqualTo(LATER);
        assertThat(contact("unsaid").firstSeen()).isEqualTo(LATER);
        assertThat(contact("unsaid").type()).isEqualTo(Contact.Type.USER);
    }

    @Test
    void skipsWhoIsNotKnownWhereOnlyUpdatesAreAskedFor() {
        meetMaria();

        Tally tally =
                updateUsers.update(
                        workspace(),
                        List.of(traits(0, "maria", "{}"), traits(1, "joe", "{}")),
                        true);

        assertThat(tally).isEqualTo(new Tally(0, 1, 1, List.of()));
        assertThat(within(() -> contacts.lock(new ExternalId("joe")))).isEmpty();
    }

    @Test
    void goesOnAfterABadOne() {
        Tally tally =
                update(
                        traits(0, "a", "{\"created_at\": 1, \"plan\": \"x\", \"id\": 2}"),
                        traits(1, "b", "{\"mrr\": \"much\"}"),
                        traits(2, "c", "{\"plan\": \"Team\"}"));

        assertThat(tally.created()).isEqualTo(1);
        assertThat(tally.refusals()).hasSize(2);
        assertThat(tally.refusals().getFirst())
                .isEqualTo(new Refusal.ReservedKeys(0, List.of("created_at", "id")));
        assertThat(tally.refusals().getLast())
                .isInstanceOfSatisfying(
                        Refusal.NotUnderstood.class,
                        refusal -> assertThat(refusal.why().field()).isEqualTo("traits.mrr"));
        assertThat(within(() -> contacts.lock(new ExternalId("a")))).isEmpty();
        assertThat(within(() -> contacts.lock(new ExternalId("b")))).isEmpty();
    }

    @Test
    void takesTheSameUserTwiceLikeTwoCalls() {
        Tally tally =
                update(
                        new Update(
                                0,
                                new ExternalId("joe"),
                                json("{\"plan\": \"Free\", \"role\": \"admin\"}"),
                                List.of(entry("seats", 1))),
                        new Update(
                                1,
                                new ExternalId("joe"),
                                json("{\"plan\": \"Team\"}"),
                                List.of(entry("seats", 2), entry("quota", 3))));

        assertThat(tally).isEqualTo(new Tally(1, 1, 0, List.of()));
        assertThat(contact("joe").traits().text("plan")).isEqualTo("Team");
        assertThat(contact("joe").traits().text("role")).isEqualTo("admin");
        assertThat(about(contact("joe")))
                .extracting(kept -> kept.entry().value())
                .containsExactlyInAnyOrder(Json.number(2), Json.number(3));
        assertThat(told(ContactUpdated.class)).hasSize(1);
    }

    @Test
    void refusesOneKeyTooManyAndStoresNothingOfThatUser() {
        var full = IntStream.range(0, 200).mapToObj(i -> entry("k" + i, i)).toList();
        var joe = new ExternalId("joe");
        var _ = update(new Update(0, joe, Json.Obj.EMPTY, full));

        Tally tally =
                update(
                        new Update(0, joe, json("{\"plan\": \"x\"}"), List.of(entry("k", 1))),
                        new Update(1, joe, Json.Obj.EMPTY, List.of(entry("k7", 8))));

        assertThat(tally.updated()).isEqualTo(1);
        assertThat(tally.refusals()).extracting(Refusal::index).containsExactly(0);
        assertThat(about(contact("joe"))).hasSize(200);
        assertThat(contact("joe").traits().text("plan")).isNull();
    }

    private Tally update(Update... updates) {
        return updateUsers.update(workspace(), List.of(updates), false);
    }

    private void meetMaria() {
        within(() -> contacts.save(Change.of(Contact.user(MARIA, new ExternalId("maria"), NOON))));
    }

    private Contact contact(String externalId) {
        return within(() -> contacts.lock(new ExternalId(externalId))).orElseThrow();
    }

    private List<Kept> about(Contact contact) {
        return within(() -> context.about(new Subject.OfContact(contact.id())));
    }

    private static Update traits(int index, String user, String traits) {
        return new Update(index, new ExternalId(user), json(traits), List.of());
    }

    private static Json.Obj json(String text) {
        return (Json.Obj) Json.parse(text);
    }

    private static ContextEntry entry(String key, int value) {
        return new ContextEntry(
                key, "Label", ContextType.METRIC, Json.number(value), Provenance.SERVER);
    }
}
