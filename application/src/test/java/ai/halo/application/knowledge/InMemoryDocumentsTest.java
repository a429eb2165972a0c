package ai.halo.application.knowledge;

import ai.halo.application.InMemory;

class InMemoryDocumentsTest extends InMemory implements DocumentsContract {

    private final Documents documents = new InMemoryDocuments(transactions, told);

    @Override
    public Documents documents() {
        return documents;
    }
}
