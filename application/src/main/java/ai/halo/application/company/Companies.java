package ai.halo.application.company;

import ai.halo.domain.Change;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import java.util.Optional;

/** The companies of a workspace, one for each external id. */
public interface Companies {

    Optional<Company> find(CompanyId id);

    /**
     * Locks the company until the transaction ends, so that two merges do not lose each other's
     * traits.
     */
    Optional<Company> lock(ExternalId externalId);

    void save(Change<Company> change);

    /** Erases the company and everything known about it. */
    boolean remove(CompanyId id);
}
