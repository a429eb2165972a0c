package ai.halo.application.ticket;

import ai.halo.application.InMemory;

class InMemoryInboxesTest extends InMemory implements InboxesContract {

    private final InMemoryInboxes inboxes = new InMemoryInboxes();

    @Override
    public Inboxes inboxes() {
        return inboxes;
    }
}
