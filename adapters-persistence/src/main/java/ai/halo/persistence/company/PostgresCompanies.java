package ai.halo.persistence.company;

import static ai.halo.persistence.schema.Tables.COMPANY;
import static ai.halo.persistence.schema.Tables.TRAIT;

import ai.halo.application.company.Companies;
import ai.halo.domain.Change;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import ai.halo.persistence.FirstComer;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.log.EventLog;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;

/** The companies of a workspace in PostgreSQL. */
public final class PostgresCompanies implements Companies {

    private final PostgresTransactions transactions;
    private final EventLog log;
    private final TraitRows traits;
    private final FirstComer firstComer;

    public PostgresCompanies(PostgresTransactions transactions, EventLog log) {
        this.transactions = transactions;
        this.log = log;
        this.traits = new TraitRows(transactions, TRAIT.COMPANY);
        this.firstComer = new FirstComer(transactions);
    }

    @Override
    public Optional<Company> find(CompanyId id) {
        return transactions.sql().selectFrom(COMPANY).where(is(id)).fetchOptional(this::company);
    }

    @Override
    public Optional<Company> lock(ExternalId externalId) {
        return locked(externalId)
                .or(() -> {
                    firstComer.waitFor("company", externalId.value());
                    return locked(externalId);
                });
    }

    @Override
    public void save(Change<Company> change) {
        Company company = change.state();
        transactions
                .sql()
                .insertInto(COMPANY)
                .set(COMPANY.WORKSPACE, transactions.workspace())
                .set(COMPANY.ID, company.id().value())
                .set(COMPANY.EXTERNAL_ID, company.externalId().value())
                .set(COMPANY.NAME, company.traits().text("name"))
                .set(COMPANY.CREATED_AT, company.createdAt())
                .set(COMPANY.UPDATED_AT, company.updatedAt())
                .onConflict(COMPANY.WORKSPACE, COMPANY.ID)
                .doUpdate()
                .set(COMPANY.NAME, company.traits().text("name"))
                .set(COMPANY.UPDATED_AT, company.updatedAt())
                .execute();
        traits.put(company.id().value(), company.traits(), company.updatedAt());
        log.append(change.events());
    }

    @Override
    public boolean remove(CompanyId id) {
        return transactions.sql().deleteFrom(COMPANY).where(is(id)).execute() == 1;
    }

    private Optional<Company> locked(ExternalId externalId) {
        return transactions
                .sql()
                .selectFrom(COMPANY)
                .where(COMPANY.WORKSPACE.eq(transactions.workspace()))
                .and(COMPANY.EXTERNAL_ID.eq(externalId.value()))
                .forUpdate()
                .fetchOptional(this::company);
    }

    private Condition is(CompanyId id) {
        return COMPANY.WORKSPACE.eq(transactions.workspace()).and(COMPANY.ID.eq(id.value()));
    }

    private Company company(Record row) {
        return new Company(
                new CompanyId(row.get(COMPANY.ID)),
                new ExternalId(row.get(COMPANY.EXTERNAL_ID)),
                traits.of(row.get(COMPANY.ID)),
                row.get(COMPANY.CREATED_AT),
                row.get(COMPANY.UPDATED_AT));
    }
}
