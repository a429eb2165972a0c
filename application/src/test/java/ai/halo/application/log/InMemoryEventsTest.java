package ai.halo.application.log;

import ai.halo.application.InMemory;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.MessageReceived;

class InMemoryEventsTest extends InMemory implements EventViewsContract {

    private final InMemoryEvents events = new InMemoryEvents();

    @Override
    public EventViews events() {
        return events;
    }

    @Override
    public void happen(MessageReceived event) {
        events.happen(
                workspace(),
                "message_received",
                "conversation",
                event.conversation().value(),
                event.occurredAt(),
                Json.object()
                        .with("conversation", event.conversation().value().toString())
                        .with("message", event.message().value().toString()));
    }
}
