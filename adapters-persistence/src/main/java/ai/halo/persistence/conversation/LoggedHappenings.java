package ai.halo.persistence.conversation;

import ai.halo.application.conversation.Happenings;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.MessageRated;
import ai.halo.persistence.log.LogTail;
import ai.halo.persistence.log.LoggedEvent;
import java.util.List;
import java.util.function.Consumer;

/** What happens in conversations, as the log tells it. */
public record LoggedHappenings(LogTail tail) implements Happenings {

    private static final String CONVERSATION = "conversation";

    @Override
    public void tell(Consumer<List<Happening>> listener) {
        tail.tell(logged -> listener.accept(happened(logged)));
    }

    @Override
    public void nudge() {
        tail.nudge();
    }

    private static List<Happening> happened(List<LoggedEvent> logged) {
        return logged.stream()
                .filter(event -> event.subjectKind().equals(CONVERSATION))
                .map(LoggedHappenings::happening)
                .distinct()
                .toList();
    }

    private static Happening happening(LoggedEvent event) {
        return event.is(MessageRated.class)
                ? new Happening(
                        event.workspace(),
                        new ConversationId(event.subject()),
                        event.as(MessageRated.class).message())
                : Happening.in(event.workspace(), new ConversationId(event.subject()));
    }
}
