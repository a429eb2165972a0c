package ai.halo.domain.conversation;

import ai.halo.domain.Change;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.knowledge.Source;
import ai.halo.domain.workspace.TeammateId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation; its type says who has the floor, so a move out of turn does not compile. */
public sealed interface Conversation {

    Transcript transcript();

    default ConversationId id() {
        return transcript().id();
    }

    /** The customer says something; a closed conversation opens again. */
    default Change<Conversation> receive(Incoming message, Instant now) {
        Transcript heard = transcript().hearing(message, now);
        Conversation next = this instanceof Closed ? new Open(heard) : with(heard);
        return Change.of(next, new MessageReceived(id(), message.id(), now));
    }

    /** What the agent had begun to say before it lost the floor stays said. */
    default Change<Conversation> cutShort(Answer begun, Instant now) {
        return Change.of(
                with(transcript().answering(begun, now)), new ReplySent(id(), begun.id(), now));
    }

    /** This visitor is here without saying anything; a closed conversation opens again. */
    default Conversation visitedBy(Visitor visitor) {
        Transcript known = transcript().of(transcript().visitor().joinedBy(visitor));
        return this instanceof Closed ? new Open(known) : with(known);
    }

    /** The house itself says something, to a message or by itself, whoever has the floor. */
    default Change<Conversation> announce(
            MessageId message, String text, @Nullable MessageId inReplyTo, Instant now) {
        return Change.of(
                with(transcript().announcing(message, text, inReplyTo, now)),
                new Announced(id(), message, now));
    }

    private Conversation with(Transcript next) {
        return switch (this) {
            case Open _ -> new Open(next);
            case Escalated(_, var ticket) -> new Escalated(next, ticket);
            case TakenOver(_, var teammate, var ticket) -> new TakenOver(next, teammate, ticket);
            case Closed(_, var closedAt) -> new Closed(next, closedAt);
        };
    }

    /** A teammate takes the floor; from here on the agent is silent. */
    default Change<TakenOver> takeOver(TeammateId teammate, TicketId ticket, Instant now) {
        return Change.of(
                new TakenOver(transcript().nextEpoch(now), teammate, ticket),
                new ConversationTakenOver(id(), teammate, ticket, now));
    }

    /** A conversation in which the agent may speak. */
    sealed interface AgentsFloor extends Conversation {

        Change<? extends AgentsFloor> reply(Answer answer, Instant now);

        /** The agent goes on answering, but a person is asked to come. */
        default Change<Escalated> escalate(TicketId ticket, HandOffReason reason, Instant now) {
            return Change.of(
                    new Escalated(transcript(), ticket),
                    new ConversationEscalated(id(), ticket, reason, now));
        }
    }

    /**
     * What the agent says to a message: its words with their sources, a confidence if something was
     * thought, and whether that is all it had to say.
     */
    record Answer(
            MessageId id,
            MessageId inReplyTo,
            String text,
            List<Source> sources,
            @Nullable Double confidence,
            Completion completion) {}

    /** The agent has the floor. */
    record Open(Transcript transcript) implements AgentsFloor {

        @Override
        public Change<Open> reply(Answer answer, Instant now) {
            return Change.of(
                    new Open(transcript.answering(answer, now)),
                    new ReplySent(id(), answer.id(), now));
        }
    }

    /** The agent has the floor, and the team has a ticket about this conversation. */
    record Escalated(Transcript transcript, TicketId ticket) implements AgentsFloor {

        @Override
        public Change<Escalated> reply(Answer answer, Instant now) {
            return Change.of(
                    new Escalated(transcript.answering(answer, now), ticket),
                    new ReplySent(id(), answer.id(), now));
        }
    }

    /** A teammate has the floor. */
    record TakenOver(Transcript transcript, TeammateId teammate, TicketId ticket)
            implements Conversation {

        public Change<TakenOver> reply(MessageId message, MessageText text, Instant now) {
            return Change.of(
                    new TakenOver(
                            transcript.replying(message, teammate, text, now), teammate, ticket),
                    new TeammateReplied(id(), message, teammate, now));
        }

        /** The floor goes back to the agent; an unresolved ticket stays with the conversation. */
        public Change<AgentsFloor> release(boolean unresolved, Instant now) {
            Transcript next = transcript.nextEpoch(now);
            return Change.of(
                    unresolved ? new Escalated(next, ticket) : new Open(next),
                    new ConversationReleased(id(), now));
        }
    }

    /** Nobody has the floor. */
    record Closed(Transcript transcript, Instant closedAt) implements Conversation {}
}
