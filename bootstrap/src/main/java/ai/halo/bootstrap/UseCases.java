package ai.halo.bootstrap;

import ai.halo.application.agent.FoundWorkspace;
import ai.halo.application.agent.KeepAgents;
import ai.halo.application.agent.KeepDirectives;
import ai.halo.application.answering.AnswerMessage;
import ai.halo.application.answering.FinishTurn;
import ai.halo.application.answering.PassToTeam;
import ai.halo.application.answering.Reasoner;
import ai.halo.application.answering.ReceiveMessage;
import ai.halo.application.answering.RequestHuman;
import ai.halo.application.answering.Seats;
import ai.halo.application.answering.Speak;
import ai.halo.application.answering.TakeTurn;
import ai.halo.application.context.EraseSubject;
import ai.halo.application.context.IdentifyCompany;
import ai.halo.application.context.UpdateUsers;
import ai.halo.application.conversation.FollowExchange;
import ai.halo.application.conversation.Happenings;
import ai.halo.application.conversation.IdentifyUser;
import ai.halo.application.conversation.LeaveAddress;
import ai.halo.application.conversation.MarkRead;
import ai.halo.application.conversation.RateMessage;
import ai.halo.application.conversation.ReadExchange;
import ai.halo.application.conversation.RecordActivities;
import ai.halo.application.conversation.ReplyAsTeammate;
import ai.halo.application.conversation.ShowPicture;
import ai.halo.application.knowledge.ChangeDocument;
import ai.halo.application.knowledge.DocumentReader;
import ai.halo.application.knowledge.EmbedDocument;
import ai.halo.application.knowledge.Embeddings;
import ai.halo.application.knowledge.KnowledgeSearch;
import ai.halo.application.knowledge.PutDocument;
import ai.halo.application.knowledge.RemoveDocument;
import ai.halo.application.knowledge.SearchKnowledge;
import ai.halo.application.ticket.AddNote;
import ai.halo.application.ticket.CreateTicket;
import ai.halo.application.ticket.KeepRoutingRules;
import ai.halo.application.ticket.OpenTicket;
import ai.halo.application.ticket.OrderRoutingRules;
import ai.halo.application.ticket.Release;
import ai.halo.application.ticket.TakeOver;
import ai.halo.application.ticket.WorkTicket;
import java.time.InstantSource;
import java.util.List;

/**
 * Everything the product can do, put together by hand: the plan of the house in one constructor.
 */
final class UseCases {

    private final EmbedDocument embedDocument;
    private final FinishTurn finishTurn;
    private final FoundWorkspace foundWorkspace;
    private final PutDocument putDocument;
    private final KeepAgents keepAgents;
    private final IdentifyUser identifyUser;
    private final IdentifyCompany identifyCompany;
    private final Correspondence correspondence;
    private final List<Object> all;

    UseCases(
            Stores stores,
            KnowledgeSearch shelf,
            Embeddings embeddings,
            DocumentReader reader,
            Reasoner reasoner,
            Seats seats,
            Happenings happenings,
            Correspondence correspondence,
            InstantSource clock,
            Ids ids) {
        this.correspondence = correspondence;
        var transactions = stores.transactions();
        var search = new SearchKnowledge(shelf, embeddings, stores.passages(), transactions);
        var openTicket = new OpenTicket(stores.tickets(), clock);
        var passToTeam = new PassToTeam(openTicket, stores.workspaces(), clock, ids::uuid);
        var receiveMessage =
                new ReceiveMessage(
                        stores.briefings(),
                        stores.conversations(),
                        stores.turns(),
                        passToTeam,
                        transactions,
                        clock,
                        ids::uuid);
        var speak =
                new Speak(stores.turns(), openTicket, passToTeam, transactions, clock, ids::uuid);
        finishTurn =
                new FinishTurn(
                        stores.turns(),
                        stores.briefings(),
                        new TakeTurn(reasoner, search, clock),
                        speak,
                        transactions,
                        clock);
        embedDocument = new EmbedDocument(stores.documents(), embeddings, transactions);
        foundWorkspace =
                new FoundWorkspace(
                        stores.workspaces(),
                        stores.agents(),
                        transactions,
                        clock,
                        ids::uuid,
                        ids::secret);
        putDocument = new PutDocument(stores.documents(), reader, transactions, clock, ids::uuid);
        keepAgents = new KeepAgents(stores.agents(), stores.workspaces(), transactions);
        identifyUser =
                new IdentifyUser(
                        stores.contacts(),
                        stores.context(),
                        stores.conversations(),
                        transactions,
                        clock,
                        ids::uuid);
        identifyCompany =
                new IdentifyCompany(
                        stores.companies(),
                        stores.contacts(),
                        stores.context(),
                        transactions,
                        clock,
                        ids::uuid);
        all =
                List.of(
                        new AnswerMessage(
                                receiveMessage,
                                finishTurn,
                                stores.turns(),
                                transactions,
                                seats,
                                clock),
                        seats,
                        identifyUser,
                        identifyCompany,
                        new RequestHuman(
                                stores.briefings(),
                                stores.conversations(),
                                stores.turns(),
                                passToTeam,
                                transactions,
                                clock,
                                ids::uuid),
                        new RateMessage(stores.ratings(), transactions, clock),
                        new LeaveAddress(
                                stores.contacts(),
                                stores.conversations(),
                                stores.leads(),
                                transactions,
                                clock),
                        new RecordActivities(
                                stores.contacts(),
                                stores.activities(),
                                transactions,
                                clock,
                                ids::uuid),
                        new CreateTicket(
                                stores.contacts(),
                                stores.companies(),
                                stores.tickets(),
                                stores.routingRules(),
                                transactions,
                                clock,
                                ids::uuid),
                        new UpdateUsers(
                                stores.contacts(),
                                stores.context(),
                                transactions,
                                clock,
                                ids::uuid),
                        search,
                        putDocument,
                        new ChangeDocument(
                                stores.documents(), reader, transactions, clock, ids::uuid),
                        new RemoveDocument(stores.documents(), transactions, clock),
                        foundWorkspace,
                        keepAgents,
                        new KeepDirectives(stores.directives(), transactions),
                        new KeepRoutingRules(
                                stores.routingRules(), stores.workspaces(), transactions),
                        new OrderRoutingRules(stores.routingRules(), transactions),
                        new EraseSubject(stores.contacts(), stores.companies(), transactions),
                        new ReadExchange(stores.exchanges()),
                        new ShowPicture(stores.pictures()),
                        new MarkRead(
                                stores.exchanges(), stores.conversations(), transactions, clock),
                        new FollowExchange(stores.exchanges(), happenings),
                        new ReplyAsTeammate(stores.conversations(), transactions, clock, ids::uuid),
                        new TakeOver(
                                stores.conversations(),
                                stores.tickets(),
                                openTicket,
                                stores.workspaces(),
                                transactions,
                                clock,
                                ids::uuid),
                        new Release(stores.conversations(), stores.tickets(), transactions, clock),
                        new WorkTicket(stores.tickets(), stores.workspaces(), transactions, clock),
                        new AddNote(stores.tickets(), stores.workspaces(), transactions, clock));
    }

    EmbedDocument embedDocument() {
        return embedDocument;
    }

    FinishTurn finishTurn() {
        return finishTurn;
    }

    FoundWorkspace foundWorkspace() {
        return foundWorkspace;
    }

    PutDocument putDocument() {
        return putDocument;
    }

    KeepAgents keepAgents() {
        return keepAgents;
    }

    IdentifyUser identifyUser() {
        return identifyUser;
    }

    IdentifyCompany identifyCompany() {
        return identifyCompany;
    }

    Correspondence correspondence() {
        return correspondence;
    }

    /** What the controllers may ask for. */
    List<Object> all() {
        return all;
    }
}
