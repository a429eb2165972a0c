package ai.halo.persistence.conversation;

import static ai.halo.persistence.schema.Tables.MESSAGE;

import ai.halo.domain.conversation.ClientMessageId;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.persistence.Jsonb;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A message as its row keeps it. */
final class MessageForm {

    private MessageForm() {}

    static Map<Field<?>, @Nullable Object> columns(
            UUID workspace, ConversationId conversation, Message message) {
        ClientMessageId clientId = message.clientId();
        TeammateId teammate = message.teammate();
        MessageId question = message.inReplyTo();
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(MESSAGE.WORKSPACE, workspace);
        columns.put(MESSAGE.ID, message.id().value());
        columns.put(MESSAGE.CONVERSATION, conversation.value());
        columns.put(MESSAGE.POSITION, message.position());
        columns.put(MESSAGE.ROLE, message.role().wire());
        columns.put(MESSAGE.TEXT, message.text());
        columns.put(MESSAGE.CLIENT_ID, clientId == null ? null : clientId.value());
        columns.put(MESSAGE.CLIENT_FINGERPRINT, clientId == null ? null : clientId.fingerprint());
        columns.put(MESSAGE.TEAMMATE, teammate == null ? null : teammate.value());
        columns.put(MESSAGE.IMAGES, Jsonb.of(ImagesForm.write(message.images())));
        columns.put(MESSAGE.SOURCES, Jsonb.of(SourcesForm.write(message.sources())));
        columns.put(MESSAGE.CONFIDENCE, message.confidence());
        columns.put(MESSAGE.COMPLETE, message.completion().wire());
        columns.put(MESSAGE.IN_REPLY_TO, question == null ? null : question.value());
        columns.put(MESSAGE.CREATED_AT, message.createdAt());
        return columns;
    }

    static Message read(Record row) {
        String clientId = row.get(MESSAGE.CLIENT_ID);
        UUID teammate = row.get(MESSAGE.TEAMMATE);
        UUID question = row.get(MESSAGE.IN_REPLY_TO);
        return new Message(
                new MessageId(row.get(MESSAGE.ID)),
                row.get(MESSAGE.POSITION),
                Message.Role.valueOf(row.get(MESSAGE.ROLE).toUpperCase(Locale.ROOT)),
                row.get(MESSAGE.TEXT),
                clientId == null
                        ? null
                        : new ClientMessageId(clientId, row.get(MESSAGE.CLIENT_FINGERPRINT)),
                teammate == null ? null : new TeammateId(teammate),
                ImagesForm.read(Jsonb.read(row.get(MESSAGE.IMAGES))),
                SourcesForm.read(Jsonb.read(row.get(MESSAGE.SOURCES))),
                row.get(MESSAGE.CONFIDENCE),
                Completion.of(row.get(MESSAGE.COMPLETE)),
                question == null ? null : new MessageId(question),
                row.get(MESSAGE.CREATED_AT));
    }
}
