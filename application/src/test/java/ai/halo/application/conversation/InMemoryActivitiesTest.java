package ai.halo.application.conversation;

import ai.halo.application.InMemory;
import ai.halo.domain.contact.ActivityTally;
import ai.halo.domain.contact.ContactId;
import java.util.List;
import java.util.UUID;

class InMemoryActivitiesTest extends InMemory implements ActivitiesContract {

    private final InMemoryActivities activities = new InMemoryActivities(transactions);

    @Override
    public Activities activities() {
        return activities;
    }

    @Override
    public ContactId somebody() {
        return new ContactId(new UUID(5, 1));
    }

    @Override
    public ContactId somebodyElse() {
        return new ContactId(new UUID(5, 2));
    }

    @Override
    public List<ActivityTally> counted(ContactId contact) {
        return within(() -> activities.of(contact));
    }
}
