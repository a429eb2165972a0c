package ai.halo.application.email;

import ai.halo.application.InMemory;
import ai.halo.application.conversation.Conversations;
import ai.halo.application.conversation.InMemoryConversations;

class InMemoryTranscriptRequestsTest extends InMemory implements TranscriptRequestsContract {

    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryTranscriptRequests requests =
            new InMemoryTranscriptRequests(transactions, told);

    @Override
    public TranscriptRequests requests() {
        return requests;
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }
}
