package ai.halo.persistence.answering;

import ai.halo.application.HandClock;
import ai.halo.application.Page;
import ai.halo.application.answering.AnswerMessage;
import ai.halo.application.answering.Asked;
import ai.halo.application.answering.Asking;
import ai.halo.application.answering.Desk;
import ai.halo.application.answering.FinishTurn;
import ai.halo.application.answering.Reasoner;
import ai.halo.application.answering.Reply;
import ai.halo.application.answering.SampleTurns;
import ai.halo.application.answering.Turns;
import ai.halo.application.conversation.ConversationViews;
import ai.halo.application.ticket.TicketViews;
import ai.halo.application.workspace.InMemoryWorkspaces;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.conversation.MessageReceived;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Hit;
import ai.halo.domain.workspace.Workspace;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.TestDatabase;
import ai.halo.persistence.TestWorkspace;
import ai.halo.persistence.agent.PostgresAgents;
import ai.halo.persistence.conversation.PostgresConversationViews;
import ai.halo.persistence.conversation.PostgresConversations;
import ai.halo.persistence.conversation.PostgresRatings;
import ai.halo.persistence.knowledge.PostgresPassages;
import ai.halo.persistence.log.EventLog;
import ai.halo.persistence.log.Origin;
import ai.halo.persistence.log.Subscriber;
import ai.halo.persistence.ticket.PostgresRoutingRules;
import ai.halo.persistence.ticket.PostgresTicketViews;
import ai.halo.persistence.ticket.PostgresTickets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A desk on PostgreSQL, in a workspace of its own, with one agent. */
final class PostgresDesk {

    final TestWorkspace workspace = TestWorkspace.founded();
    final PostgresTransactions transactions = TestDatabase.transactions();
    final PostgresAgents agents = new PostgresAgents(transactions);
    final PostgresTurns turns = new PostgresTurns(transactions, log());
    final PostgresConversationViews conversations =
            new PostgresConversationViews(transactions, new PostgresRatings(transactions, log()));
    final PostgresTicketViews tickets = new PostgresTicketViews(transactions);
    final HandClock clock = new HandClock(SampleTurns.NOON, Duration.ZERO);
    final Desk desk =
            new Desk(
                    new Desk.Stores(
                            transactions,
                            new InMemoryWorkspaces(
                                    Workspace.named(workspace.id(), "Lumen"), workspace.kim()),
                            new PostgresConversations(transactions, log()),
                            turns,
                            new PostgresBriefings(transactions),
                            new PostgresTickets(transactions, log()),
                            new PostgresRoutingRules(transactions),
                            this::read),
                    clock);

    PostgresDesk() {
        transactions.inTransaction(
                workspace.id(),
                () -> agents.add(Agent.first(new AgentId(UUID.randomUUID()), SampleTurns.NOON)));
    }

    /** The log as the server keeps it, with the work that finishes turns. */
    private static EventLog log() {
        return new EventLog(
                TestDatabase.transactions(),
                UUID::randomUUID,
                () -> Origin.SYSTEM,
                List.of(new Subscriber(FinishTurn.WORK, MessageReceived.class, Turns.LEASE)));
    }

    Asking asking(String message) {
        return Asked.asking(workspace.id(), "sess_1", message);
    }

    AnswerMessage.Outcome ask(Reasoner mind, Asking asking) {
        return desk.answering(mind).answer(asking);
    }

    Reply answer(Reasoner mind, Asking asking) {
        return switch (ask(mind, asking)) {
            case AnswerMessage.Outcome.Answered(var reply) -> reply;
            case AnswerMessage.Outcome other -> throw new AssertionError(other.toString());
        };
    }

    ConversationViews.View conversation() {
        var line = conversations.list(workspace.id(), null, ALL).items().getFirst();
        return conversations.find(workspace.id(), line.conversation().id()).orElseThrow();
    }

    List<TicketViews.Line> openedTickets() {
        return tickets.list(workspace.id(), new TicketViews.Filter(null, null, null, null), ALL)
                .items();
    }

    private static final Page.Slice ALL = new Page.Slice(Page.MAX_LIMIT, null);

    /** Reads the found passages in as many statements as the real texts take. */
    private List<Evidence> read(List<Hit> hits) {
        var _ = new PostgresPassages(transactions).read(hits);
        return hits.stream().map(_ -> Desk.EXPORT).toList();
    }
}
