package ai.halo.domain.conversation;

import ai.halo.domain.agent.AgentId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.workspace.TeammateId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every conversation carries, whoever has the floor: how many messages it has, what was said
 * since it was loaded, and the epoch that every change of the floor raises.
 */
public record Transcript(
        ConversationId id,
        SessionId session,
        AgentId agent,
        Visitor visitor,
        Mode mode,
        int length,
        int epoch,
        Instant createdAt,
        Instant updatedAt,
        List<Message> said) {

    public Transcript {
        said = List.copyOf(said);
    }

    public static Transcript begin(
            ConversationId id,
            SessionId session,
            AgentId agent,
            Visitor visitor,
            Mode mode,
            Instant now) {
        return new Transcript(id, session, agent, visitor, mode, 0, 0, now, now, List.of());
    }

    /** Agent and mode are those last asked for; the visitor is whoever owns the session now. */
    Transcript hearing(Incoming message, Instant now) {
        var asked =
                new Transcript(
                        id,
                        session,
                        message.agent(),
                        visitor.joinedBy(message.visitor()),
                        message.mode(),
                        length,
                        epoch,
                        createdAt,
                        updatedAt,
                        said);
        return asked.with(
                new Message(
                        message.id(),
                        length + 1,
                        Message.Role.USER,
                        message.text().value(),
                        message.clientId(),
                        null,
                        message.images(),
                        List.of(),
                        null,
                        Completion.COMPLETE,
                        null,
                        now));
    }

    Transcript answering(Conversation.Answer answer, Instant now) {
        return with(
                new Message(
                        answer.id(),
                        length + 1,
                        Message.Role.AGENT,
                        answer.text(),
                        null,
                        null,
                        List.of(),
                        answer.sources(),
                        answer.confidence(),
                        answer.completion(),
                        answer.inReplyTo(),
                        now));
    }

    Transcript replying(MessageId message, TeammateId teammate, MessageText text, Instant now) {
        return with(
                new Message(
                        message,
                        length + 1,
                        Message.Role.TEAMMATE,
                        text.value(),
                        null,
                        teammate,
                        List.of(),
                        List.of(),
                        null,
                        Completion.COMPLETE,
                        null,
                        now));
    }

    Transcript announcing(
            MessageId message, String text, @Nullable MessageId inReplyTo, Instant now) {
        return with(
                new Message(
                        message,
                        length + 1,
                        Message.Role.SYSTEM,
                        text,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        Completion.COMPLETE,
                        inReplyTo,
                        now));
    }

    Transcript nextEpoch(Instant now) {
        return new Transcript(
                id, session, agent, visitor, mode, length, epoch + 1, createdAt, now, said);
    }

    /** The transcript in which this visitor has made itself known. */
    public Transcript of(Visitor known) {
        return new Transcript(
                id, session, agent, known, mode, length, epoch, createdAt, updatedAt, said);
    }

    private Transcript with(Message message) {
        var more = new ArrayList<>(said);
        more.add(message);
        return new Transcript(
                id,
                session,
                agent,
                visitor,
                mode,
                length + 1,
                epoch,
                createdAt,
                message.createdAt(),
                more);
    }
}
