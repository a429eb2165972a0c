package ai.halo.persistence.conversation;

import static ai.halo.application.answering.SampleTurns.NOON;

import ai.halo.application.conversation.Happenings;
import ai.halo.application.conversation.HappeningsContract;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.MessageReceived;
import ai.halo.persistence.OnPostgres;
import ai.halo.persistence.log.LogTail;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

class LoggedHappeningsTest extends OnPostgres implements HappeningsContract {

    private final LogTail tail = new LogTail(reader).start();

    @AfterEach
    void stop() {
        tail.close();
    }

    @Override
    public Happenings happenings() {
        return new LoggedHappenings(tail);
    }

    @Override
    public Happenings.Happening happen(ConversationId conversation) {
        var received = new MessageReceived(conversation, new MessageId(UUID.randomUUID()), NOON);
        within(() -> log.append(List.of(received)));
        return Happenings.Happening.in(workspace(), conversation);
    }
}
