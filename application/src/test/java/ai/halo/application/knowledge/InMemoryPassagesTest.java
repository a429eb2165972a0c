package ai.halo.application.knowledge;

import ai.halo.application.InMemory;

class InMemoryPassagesTest extends InMemory implements PassagesContract {

    private final InMemoryDocuments documents = new InMemoryDocuments(transactions, told);

    @Override
    public Documents documents() {
        return documents;
    }

    @Override
    public Passages passages() {
        return new InMemoryPassages(documents);
    }
}
