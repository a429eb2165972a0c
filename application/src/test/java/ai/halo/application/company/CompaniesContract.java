package ai.halo.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.TwoRooms;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.CompanyIdentified;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Traits;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of companies promises. */
public interface CompaniesContract extends TwoRooms {

    CompanyId ID = new CompanyId(new UUID(4, 1));
    ExternalId ACME = new ExternalId("acme / 🙂");

    Companies companies();

    @Test
    default void findsACompanyByEitherId() {
        save(acme());

        assertThat(within(() -> companies().find(ID))).contains(acme());
        assertThat(within(() -> companies().lock(ACME))).contains(acme());
        assertThat(within(() -> companies().lock(new ExternalId("nobody")))).isEmpty();
    }

    @Test
    default void keepsEachProvenanceOfATrait() {
        save(acme().with(plan("Free", Provenance.CLIENT), LATER));
        save(reread().with(plan("Team", Provenance.SERVER), LATER));
        save(reread().with(plan("Enterprise", Provenance.CLIENT), LATER));

        assertThat(reread().traits().all()).hasSize(2);
        assertThat(reread().traits().text("plan")).isEqualTo("Team");
        assertThat(reread().createdAt()).isEqualTo(NOON);
        assertThat(reread().updatedAt()).isEqualTo(LATER);
    }

    @Test
    default void keepsAnyJsonAsATrait() {
        var traits =
                (Json.Obj)
                        Json.parse(
                                """
                                {"name": "Acmé 🙂", "seats": 12.50, "beta": false, "owner": null,
                                 "tags": ["a", {"b": [1]}]}
                                """);
        save(acme().with(Traits.of(traits, Provenance.SERVER), NOON));

        traits.members()
                .forEach((name, value) ->
                        assertThat(reread().traits().value(name)).isEqualTo(value));
    }

    @Test
    default void tellsThatACompanyWasIdentified() {
        save(acme());

        assertThat(told(CompanyIdentified.class)).containsExactly(new CompanyIdentified(ID, NOON));
    }

    @Test
    default void removesACompanyOnce() {
        save(acme());

        assertThat(within(() -> companies().remove(ID))).isTrue();

        assertThat(within(() -> companies().remove(ID))).isFalse();
        assertThat(within(() -> companies().lock(ACME))).isEmpty();
    }

    @Test
    default void hidesCompaniesFromOtherWorkspaces() {
        save(acme());

        assertThat(elsewhere(() -> companies().find(ID))).isEmpty();
        assertThat(elsewhere(() -> companies().lock(ACME))).isEmpty();
        assertThat(elsewhere(() -> companies().remove(ID))).isFalse();
    }

    private void save(Company company) {
        within(() -> companies().save(Change.of(company, new CompanyIdentified(ID, NOON))));
    }

    private Company reread() {
        return within(() -> companies().find(ID)).orElseThrow();
    }

    private static Company acme() {
        return new Company(ID, ACME, Traits.NONE, NOON, NOON);
    }

    private static Traits plan(String plan, Provenance provenance) {
        return Traits.of(Json.object().with("plan", plan), provenance);
    }
}
