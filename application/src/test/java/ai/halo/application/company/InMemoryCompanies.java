package ai.halo.application.company;

import ai.halo.application.OneAtATime;
import ai.halo.application.PerWorkspace;
import ai.halo.application.Told;
import ai.halo.domain.Change;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Companies in memory. */
public final class InMemoryCompanies implements Companies {

    private final PerWorkspace<Map<CompanyId, Company>> companies;
    private final Told told;

    public InMemoryCompanies(OneAtATime transactions, Told told) {
        companies = new PerWorkspace<>(transactions::workspace, LinkedHashMap::new);
        this.told = told;
    }

    @Override
    public Optional<Company> find(CompanyId id) {
        return Optional.ofNullable(companies.here().get(id));
    }

    @Override
    public Optional<Company> lock(ExternalId externalId) {
        return companies.here().values().stream()
                .filter(company -> company.externalId().equals(externalId))
                .findFirst();
    }

    @Override
    public void save(Change<Company> change) {
        companies.here().put(change.state().id(), change.state());
        told.add(change.events());
    }

    @Override
    public boolean remove(CompanyId id) {
        return companies.here().remove(id) != null;
    }
}
