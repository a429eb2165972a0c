package ai.halo.application.conversation;

import ai.halo.application.InMemory;

class InMemoryRatingsTest extends InMemory implements RatingsContract {

    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryRatings ratings = new InMemoryRatings(conversations, told);

    @Override
    public Ratings ratings() {
        return ratings;
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }
}
