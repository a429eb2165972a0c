package ai.halo.application.company;

import ai.halo.application.InMemory;

class InMemoryCompaniesTest extends InMemory implements CompaniesContract {

    private final Companies companies = new InMemoryCompanies(transactions, told);

    @Override
    public Companies companies() {
        return companies;
    }
}
