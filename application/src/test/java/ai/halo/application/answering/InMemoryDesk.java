package ai.halo.application.answering;

import ai.halo.application.HandClock;
import ai.halo.application.OneAtATime;
import ai.halo.application.agent.InMemoryAgents;
import ai.halo.application.conversation.InMemoryConversations;
import ai.halo.application.ticket.InMemoryRoutingRules;
import ai.halo.application.ticket.InMemoryTickets;
import ai.halo.application.workspace.InMemoryWorkspaces;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.Teammate;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.Workspace;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A desk in memory, with Kim on the team and one agent. */
public final class InMemoryDesk {

    public final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    public final Teammate kim =
            new Teammate(new TeammateId(UUID.randomUUID()), "Kim", "kim@lumen.example");
    public final Teammate lee =
            new Teammate(new TeammateId(UUID.randomUUID()), "Lee", "lee@lumen.example");
    public final OneAtATime transactions = new OneAtATime();
    public final InMemoryWorkspaces workspaces =
            new InMemoryWorkspaces(Workspace.named(workspace, "Lumen"), kim, lee);
    public final InMemoryAgents agents = new InMemoryAgents();
    public final InMemoryConversations conversations = new InMemoryConversations();
    public final InMemoryTurns turns = new InMemoryTurns(conversations);
    public final InMemoryRoutingRules rules = new InMemoryRoutingRules();
    public final InMemoryTickets tickets = new InMemoryTickets(rules);
    public final HandClock clock;
    public final Desk desk;

    public InMemoryDesk() {
        this(Duration.ZERO);
    }

    /** The clock moves on by so much each time somebody looks at it. */
    public InMemoryDesk(Duration perLook) {
        clock = new HandClock(SampleTurns.NOON, perLook);
        agents.add(Agent.first(new AgentId(UUID.randomUUID()), SampleTurns.NOON));
        desk =
                new Desk(
                        new Desk.Stores(
                                transactions,
                                workspaces,
                                conversations,
                                turns,
                                new InMemoryBriefings(agents, conversations, turns),
                                tickets,
                                rules,
                                hits -> hits.stream().map(_ -> Desk.EXPORT).toList()),
                        clock);
    }

    public Asking asking(String message) {
        return Asked.asking(workspace, "sess_1", message);
    }

    public Reply answer(Reasoner mind, Asking asking) {
        return switch (desk.answering(mind).answer(asking)) {
            case AnswerMessage.Outcome.Answered(var reply) -> reply;
            case AnswerMessage.Outcome other -> throw new AssertionError(other.toString());
        };
    }

    public Conversation conversation() {
        return conversations.of(new SessionId("sess_1")).orElseThrow();
    }

    public List<Message> messages() {
        return conversations.messages(conversation().id());
    }

    public void takeOver() {
        var _ = desk.takeOver().takeOver(workspace, conversation().id(), kim.id());
    }
}
