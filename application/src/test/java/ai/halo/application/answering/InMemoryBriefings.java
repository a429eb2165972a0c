package ai.halo.application.answering;

import ai.halo.application.agent.Agents;
import ai.halo.application.conversation.InMemoryConversations;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Profile;
import ai.halo.domain.answering.Remark;
import ai.halo.domain.conversation.ClientMessageId;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.Transcript;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Briefings on what is in memory: agents and conversations; about people it knows nothing. */
public final class InMemoryBriefings implements Briefings {

    private static final int HISTORY = 50;

    private final Agents agents;
    private final InMemoryConversations conversations;
    private final InMemoryTurns turns;

    public InMemoryBriefings(
            Agents agents, InMemoryConversations conversations, InMemoryTurns turns) {
        this.agents = agents;
        this.conversations = conversations;
        this.turns = turns;
    }

    @Override
    public Arrival arrival(Asking asking) {
        Optional<Transcript> there =
                conversations.of(asking.session()).map(Conversation::transcript);
        List<Message> said = there.map(one -> conversations.messages(one.id())).orElse(List.of());
        return new Arrival(
                there.map(Transcript::visitor).orElse(null),
                said.size(),
                said.stream()
                        .map(message -> repeated(message, asking.clientId()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                agent(asking).map(agent -> briefing(asking, agent, said)).orElse(null));
    }

    @Override
    public Optional<Briefing> of(MessageId question) {
        return turns.unanswered(question).flatMap(turn -> again(turn, turn.asking()));
    }

    private Optional<Briefing> again(InMemoryTurns.Kept turn, @Nullable Asking asking) {
        List<Message> before =
                conversations.messages(turn.conversation()).stream()
                        .filter(message -> message.position() < turn.question().position())
                        .toList();
        return asking == null
                ? Optional.empty()
                : agent(asking)
                        .or(() -> agent(asking.toAnyAgent()))
                        .map(agent -> briefing(asking, agent, before));
    }

    private static @Nullable Repeated repeated(Message message, @Nullable ClientMessageId id) {
        ClientMessageId own = message.clientId();
        return id == null || own == null || !own.value().equals(id.value())
                ? null
                : new Repeated(message.id(), own.fingerprint());
    }

    private Optional<Agent> agent(Asking asking) {
        return agents.list().stream()
                .filter(Agent::active)
                .filter(agent ->
                        asking.agent() == null
                                ? agent.type() == Agent.Type.CUSTOMER_FACING
                                : agent.id().equals(asking.agent()))
                .findFirst();
    }

    private static Briefing briefing(Asking asking, Agent agent, List<Message> said) {
        List<Remark> history =
                said.stream()
                        .skip(Math.max(0, said.size() - HISTORY))
                        .map(message -> new Remark(message.role(), message.text()))
                        .toList();
        long agentTurns = said.stream().filter(one -> one.role() == Message.Role.AGENT).count();
        return new Briefing(
                "Lumen",
                agent,
                List.of(),
                asking.visitor(),
                Profile.UNKNOWN.with(asking.request(), asking.visitor()),
                history.isEmpty() ? asking.request().history() : history,
                asking.message().value(),
                asking.images(),
                asking.mode(),
                (int) agentTurns,
                List.of(),
                asking.request());
    }
}
