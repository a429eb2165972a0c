package ai.halo.application.answering;

import ai.halo.domain.agent.AgentId;
import ai.halo.domain.agent.HighlightOptions;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.knowledge.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer's message is answered with, the same each time it is asked for. */
public record Reply(
        MessageId id,
        MessageId inReplyTo,
        SessionId session,
        AgentId agent,
        String text,
        List<Action> actions,
        @Nullable Double confidence,
        List<Source> sources,
        Completion completion,
        @Nullable Routing routing) {

    public Reply {
        actions = List.copyOf(actions);
        sources = List.copyOf(sources);
    }

    /** This reply to somebody who had heard the beginning of another. */
    Reply after(String begun) {
        return new Reply(
                id,
                inReplyTo,
                session,
                agent,
                begun + "\n\n" + text,
                actions,
                confidence,
                sources,
                Completion.INTERRUPTED,
                routing);
    }

    /** Something that happened along with the answer. */
    public sealed interface Action {

        record TicketCreated(TicketId ticket) implements Action {}

        /** A person was asked to come; {@code teammate} is the name of whoever has the floor. */
        record HandOff(TicketId ticket, @Nullable String teammate) implements Action {}

        /** A thing on the page lights up. */
        record Highlight(String selector, @Nullable String label, HighlightOptions options)
                implements Action {}

        /** The page is left for another. */
        record Navigate(String url) implements Action {}
    }

    /** That people, not the agent, have this message. */
    public record Routing(String action, @Nullable TicketId ticket) {

        public static final String ROUTED_TO_TEAM = "routed_to_team";
        public static final String HUMAN_ACTIVE = "human_active";
    }
}
