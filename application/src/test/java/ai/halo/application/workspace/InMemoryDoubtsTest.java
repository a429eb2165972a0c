package ai.halo.application.workspace;

import ai.halo.application.InMemory;

class InMemoryDoubtsTest extends InMemory implements DoubtsContract {

    private final Doubts doubts = new InMemoryDoubts(transactions);

    @Override
    public Doubts doubts() {
        return doubts;
    }
}
