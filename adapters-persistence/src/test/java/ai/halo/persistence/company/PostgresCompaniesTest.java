package ai.halo.persistence.company;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.company.Companies;
import ai.halo.application.company.CompaniesContract;
import ai.halo.domain.Change;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.Traits;
import ai.halo.persistence.Crowd;
import ai.halo.persistence.OnPostgres;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresCompaniesTest extends OnPostgres implements CompaniesContract {

    private final Companies companies = new PostgresCompanies(transactions, log);

    @Override
    public Companies companies() {
        return companies;
    }

    @Test
    void hasOneCompanyForAllWhoTellOfItAtOnce() {
        var ids =
                Crowd.of(
                        8,
                        () ->
                                within(() -> {
                                    var company = companies.lock(ACME).orElseGet(this::fresh);
                                    companies.save(Change.of(company));
                                    return company.id();
                                }));

        assertThat(ids)
                .hasSize(8)
                .containsOnly(within(() -> companies.lock(ACME)).orElseThrow().id());
    }

    private Company fresh() {
        return new Company(new CompanyId(UUID.randomUUID()), ACME, Traits.NONE, NOON, NOON);
    }
}
