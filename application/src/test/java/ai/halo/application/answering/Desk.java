package ai.halo.application.answering;

import ai.halo.application.Transactions;
import ai.halo.application.conversation.Conversations;
import ai.halo.application.conversation.ReplyAsTeammate;
import ai.halo.application.knowledge.HashingEmbeddings;
import ai.halo.application.knowledge.KnowledgeSearch;
import ai.halo.application.knowledge.Passages;
import ai.halo.application.knowledge.SearchKnowledge;
import ai.halo.application.ticket.OpenTicket;
import ai.halo.application.ticket.Release;
import ai.halo.application.ticket.RoutingRules;
import ai.halo.application.ticket.TakeOver;
import ai.halo.application.ticket.Tickets;
import ai.halo.application.workspace.Workspaces;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Hit;
import ai.halo.domain.knowledge.Ranking;
import ai.halo.domain.knowledge.Relevance;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Everything that answers a message, on whatever keeps it, with a mind that can be scripted. */
public final class Desk {

    public static final Evidence EXPORT =
            SampleTurns.passage("Export your data", "Choose Export in the settings.");

    private final Stores stores;
    private final OpenTicket openTicket;
    private final PassToTeam passToTeam;
    private final InstantSource clock;

    public Desk(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        this.openTicket = new OpenTicket(stores.tickets(), clock);
        this.passToTeam = new PassToTeam(openTicket, stores.workspaces(), clock, UUID::randomUUID);
    }

    /** What a desk keeps its work in. */
    public record Stores(
            Transactions transactions,
            Workspaces workspaces,
            Conversations conversations,
            Turns turns,
            Briefings briefings,
            Tickets tickets,
            RoutingRules rules,
            Passages passages) {}

    public AnswerMessage answering(Reasoner mind) {
        return answering(mind, ScriptedSeats.FREE);
    }

    AnswerMessage answering(Reasoner mind, Seats seats) {
        return new AnswerMessage(
                new ReceiveMessage(
                        stores.briefings(),
                        stores.conversations(),
                        stores.turns(),
                        passToTeam,
                        stores.transactions(),
                        clock,
                        UUID::randomUUID),
                finishing(mind),
                stores.turns(),
                stores.transactions(),
                seats,
                clock);
    }

    public FinishTurn finishing(Reasoner mind) {
        return new FinishTurn(
                stores.turns(),
                stores.briefings(),
                new TakeTurn(mind, knowledge(), clock),
                new Speak(
                        stores.turns(),
                        openTicket,
                        passToTeam,
                        stores.transactions(),
                        clock,
                        UUID::randomUUID),
                stores.transactions(),
                clock);
    }

    public RequestHuman requestHuman() {
        return new RequestHuman(
                stores.briefings(),
                stores.conversations(),
                stores.turns(),
                passToTeam,
                stores.transactions(),
                clock,
                UUID::randomUUID);
    }

    public TakeOver takeOver() {
        return new TakeOver(
                stores.conversations(),
                stores.tickets(),
                openTicket,
                stores.workspaces(),
                stores.transactions(),
                clock,
                UUID::randomUUID);
    }

    public Release release() {
        return new Release(stores.conversations(), stores.tickets(), stores.transactions(), clock);
    }

    public ReplyAsTeammate replyAsTeammate() {
        return new ReplyAsTeammate(
                stores.conversations(), stores.transactions(), clock, UUID::randomUUID);
    }

    /** A shelf with one passage, found by whoever asks about exports. */
    private SearchKnowledge knowledge() {
        return new SearchKnowledge(
                (_, query) -> ranking(query),
                new HashingEmbeddings(),
                stores.passages(),
                stores.transactions());
    }

    private static Ranking ranking(KnowledgeSearch.Query query) {
        boolean found =
                query.question().parts().stream().anyMatch(part -> part.text().contains("export"));
        return found
                ? new Ranking(
                        List.of(new Hit(EXPORT.passage(), EXPORT.document(), 1, 0.9)),
                        new Relevance(0.9, 0.5, 0.4, 0.9, 0.8))
                : Ranking.EMPTY;
    }
}
