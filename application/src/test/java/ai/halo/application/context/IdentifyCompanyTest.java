package ai.halo.application.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.CountedIds;
import ai.halo.application.InMemory;
import ai.halo.application.company.InMemoryCompanies;
import ai.halo.application.contact.InMemoryContacts;
import ai.halo.application.context.IdentifyCompany.Identification;
import ai.halo.application.context.IdentifyCompany.Outcome;
import ai.halo.domain.Change;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.company.CompanyIdentified;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.ContactIdentified;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentifyCompanyTest extends InMemory {

    private static final ExternalId ACME = new ExternalId("acme");
    private static final ExternalId MARIA = new ExternalId("maria");

    private final InMemoryCompanies companies = new InMemoryCompanies(transactions, told);
    private final InMemoryContacts contacts = new InMemoryContacts(transactions, told);
    private final InMemoryContextEntries context = new InMemoryContextEntries(transactions);
    private final IdentifyCompany identifyCompany =
            new IdentifyCompany(
                    companies,
                    contacts,
                    context,
                    transactions,
                    InstantSource.fixed(NOON),
                    new CountedIds());

    @Test
    void createsACompanyThatWasNotKnown() {
        var identified = identified(traits("{\"name\": \"Acme\", \"seats\": 12}"));

        assertThat(identified.company().traits().text("name")).isEqualTo("Acme");
        assertThat(identified.company().createdAt()).isEqualTo(NOON);
        assertThat(within(() -> companies.lock(ACME))).contains(identified.company());
        assertThat(told(CompanyIdentified.class))
                .containsExactly(new CompanyIdentified(identified.company().id(), NOON));
    }

    @Test
    void addsToWhatIsKnown() {
        var first = identified(traits("{\"plan\": \"Team\", \"seats\": 12}"));
        var second = identified(traits("{\"seats\": 13}"));

        assertThat(second.company().id()).isEqualTo(first.company().id());
        assertThat(second.company().traits().text("plan")).isEqualTo("Team");
        assertThat(second.company().traits().value("seats")).isEqualTo(Json.number(13));
    }

    @Test
    void keepsWhatServersSaidBesideWhatBrowsersClaim() {
        var _ = identified(traits("{\"plan\": \"Team\"}"));
        var claimed =
                identify(
                        new Identification(
                                ACME,
                                null,
                                traits("{\"plan\": \"Enterprise\"}"),
                                List.of(),
                                Provenance.CLIENT));

        assertThat(claimed)
                .isInstanceOfSatisfying(
                        Outcome.Identified.class,
                        outcome -> {
                            assertThat(outcome.company().traits().all()).hasSize(2);
                            assertThat(outcome.company().traits().text("plan")).isEqualTo("Team");
                        });
    }

    @Test
    void refusesAllReservedKeysAtOnceAndStoresNothing() {
        var outcome = identify(told(traits("{\"id\": 1, \"plan\": \"x\", \"health_score\": 2}")));

        assertThat(outcome).isEqualTo(new Outcome.ReservedKeys(List.of("id", "health_score")));
        assertThat(within(() -> companies.lock(ACME))).isEmpty();
    }

    @Test
    void refusesAColumnOfAnotherType() {
        assertThatThrownBy(() -> identify(told(traits("{\"employee_count\": \"many\"}"))))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("employee_count");
        assertThat(within(() -> companies.lock(ACME))).isEmpty();
    }

    @Test
    void linksAKnownUser() {
        Contact maria = Contact.user(new ContactId(new UUID(5, 1)), MARIA, NOON);
        within(() -> contacts.save(Change.of(maria)));

        var company = identified(Json.Obj.EMPTY, MARIA).company();

        assertThat(within(() -> contacts.lock(MARIA))).contains(maria.of(company.id(), NOON));
        assertThat(told(ContactIdentified.class)).hasSize(1);
    }

    @Test
    void ignoresAUserWhoIsNotKnown() {
        var _ = identified(Json.Obj.EMPTY, MARIA);

        assertThat(within(() -> contacts.lock(MARIA))).isEmpty();
    }

    @Test
    void tellsWhatIsTrueForTheCompanyNow() {
        var _ = identify(with(entry("status", "red")));
        var outcome = identify(with(entry("status", "green"), entry("quota", "80 %")));

        assertThat(outcome)
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

        assertThatThrownBy(() -> identify(with(entries(200, 201))))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("200");
    }

    private Outcome.Identified identified(Json.Obj traits) {
        return identified(traits, null);
    }

    private Outcome.Identified identified(Json.Obj traits, @Nullable ExternalId user) {
        return (Outcome.Identified)
                identify(new Identification(ACME, user, traits, List.of(), Provenance.SERVER));
    }

    private Outcome identify(Identification told) {
        return identifyCompany.identify(workspace(), told);
    }

    private static Identification told(Json.Obj traits) {
        return new Identification(ACME, null, traits, List.of(), Provenance.SERVER);
    }

    private static Identification with(ContextEntry... entries) {
        return new Identification(ACME, null, Json.Obj.EMPTY, List.of(entries), Provenance.SERVER);
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
