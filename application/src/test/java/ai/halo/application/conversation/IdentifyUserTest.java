package ai.halo.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.CountedIds;
import ai.halo.application.InMemory;
import ai.halo.application.contact.InMemoryContacts;
import ai.halo.application.context.InMemoryContextEntries;
import ai.halo.application.conversation.IdentifyUser.Identification;
import ai.halo.application.conversation.IdentifyUser.Outcome;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactIdentified;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.conversation.Transcript;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentifyUserTest extends InMemory {

    private static final ExternalId MARIA = new ExternalId("maria");
    private static final Visitor CLAIMED = new Visitor.Claimed(MARIA);
    private static final SessionId SESSION = new SessionId("a-session");

    private final InMemoryContacts contacts = new InMemoryContacts(transactions, told);
    private final InMemoryContextEntries context = new InMemoryContextEntries(transactions);
    private final InMemoryConversations conversations = new InMemoryConversations();
    private Instant now = NOON;
    private final IdentifyUser identifyUser =
            new IdentifyUser(
                    contacts, context, conversations, transactions, () -> now, new CountedIds());

    @Test
    void createsAContactThatWasNotKnown() {
        Contact maria = identified("{\"name\": \"Maria\", \"plan\": \"Team\"}");

        assertThat(maria.type()).isEqualTo(Contact.Type.USER);
        assertThat(maria.traits().text("name")).isEqualTo("Maria");
        assertThat(stored()).isEqualTo(maria);
        assertThat(told(ContactIdentified.class))
                .containsExactly(new ContactIdentified(maria.id(), NOON));
    }

    @Test
    void addsToWhatIsKnownAndCountsAsActivity() {
        Contact before = identified("{\"plan\": \"Team\", \"seats\": 12}");
        now = LATER;
        Contact after = identified("{\"seats\": 13}");

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.traits().text("plan")).isEqualTo("Team");
        assertThat(after.traits().value("seats")).isEqualTo(Json.number(13));
        assertThat(after.firstSeen()).isEqualTo(NOON);
        assertThat(after.lastSeen()).isEqualTo(LATER);
    }

    @Test
    void keepsWhatServersSaidBesideWhatBrowsersClaim() {
        var _ = identified("{\"plan\": \"Team\"}");
        var _ =
                identify(
                        new Identification(
                                CLAIMED,
                                MARIA,
                                traits("{\"plan\": \"Enterprise\"}"),
                                List.of(),
                                Provenance.CLIENT,
                                null));

        assertThat(stored().traits().all()).hasSize(2);
        assertThat(stored().traits().text("plan")).isEqualTo("Team");
    }

    @Test
    void refusesAllReservedKeysAtOnceAndStoresNothing() {
        var outcome = identify(told("{\"id\": 1, \"plan\": \"Team\", \"last_seen\": 2}", null));

        assertThat(outcome).isEqualTo(new Outcome.ReservedKeys(List.of("id", "last_seen")));
        assertNothingIsStored();
    }

    @Test
    void refusesAColumnOfAnotherType() {
        assertThatThrownBy(() -> identified("{\"mrr\": \"a lot\"}"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("mrr");
        assertNothingIsStored();
    }

    @Test
    void linksTheConversationHadBefore() {
        begin(new Visitor.Anonymous());

        assertThat(identify(told("{}", SESSION))).isInstanceOf(Outcome.Identified.class);

        assertThat(owner()).isEqualTo(CLAIMED);
    }

    @Test
    void refusesASessionOfSomebodyElseAndStoresNothing() {
        var jonas = new Visitor.Claimed(new ExternalId("jonas"));
        begin(jonas);

        assertThat(identify(told("{}", SESSION))).isEqualTo(new Outcome.SessionNotYours());

        assertThat(owner()).isEqualTo(jonas);
        assertNothingIsStored();
    }

    @Test
    void mindsNoSessionInWhichNobodyHasSpoken() {
        assertThat(identify(told("{}", SESSION))).isInstanceOf(Outcome.Identified.class);
    }

    @Test
    void tellsWhatIsTrueForTheUserNow() {
        var _ = identify(with(entry("status", "red")));

        assertThat(identify(with(entry("status", "green"), entry("quota", "80 %"))))
                .isInstanceOfSatisfying(
                        Outcome.Identified.class,
                        identified ->
                                assertThat(identified.context())
                                        .extracting(kept -> kept.entry().value().plain())
                                        .containsExactly("80 %", "green"));
    }

    @Test
    void keepsAtMostTwoHundredEntries() {
        var _ = identify(with(entries(0, 150)));
        var _ = identify(with(entries(100, 200)));

        assertThatThrownBy(() -> identify(with(entry("one-more", "value"))))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("200");
    }

    private Contact identified(String traits) {
        return ((Outcome.Identified) identify(told(traits, null))).contact();
    }

    private Outcome identify(Identification told) {
        return identifyUser.identify(workspace(), told);
    }

    private Contact stored() {
        return within(() -> contacts.lock(MARIA)).orElseThrow();
    }

    private void assertNothingIsStored() {
        assertThat(within(() -> contacts.lock(MARIA))).isEmpty();
        assertThat(told.all()).isEmpty();
    }

    private void begin(Visitor visitor) {
        var _ =
                conversations.join(
                        Transcript.begin(
                                new ConversationId(new UUID(10, 1)),
                                SESSION,
                                new AgentId(new UUID(2, 1)),
                                visitor,
                                Mode.CHAT,
                                NOON));
    }

    private Visitor owner() {
        return conversations.of(SESSION).orElseThrow().transcript().visitor();
    }

    private static Identification told(String traits, @Nullable SessionId session) {
        return new Identification(
                CLAIMED, MARIA, traits(traits), List.of(), Provenance.SERVER, session);
    }

    private static Identification with(ContextEntry... entries) {
        return new Identification(
                CLAIMED, MARIA, Json.Obj.EMPTY, List.of(entries), Provenance.SERVER, null);
    }

    private static ContextEntry[] entries(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> entry("key-" + i, "value"))
                .toArray(ContextEntry[]::new);
    }

    private static ContextEntry entry(String key, String value) {
        return new ContextEntry(key, key, ContextType.CUSTOM, Json.text(value), Provenance.SERVER);
    }

    private static Json.Obj traits(String json) {
        return (Json.Obj) Json.parse(json);
    }
}
