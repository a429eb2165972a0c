package ai.halo.bootstrap;

import ai.halo.application.agent.Agents;
import ai.halo.application.agent.Directives;
import ai.halo.application.answering.Briefings;
import ai.halo.application.answering.Turns;
import ai.halo.application.company.Companies;
import ai.halo.application.contact.Contacts;
import ai.halo.application.context.ContextEntries;
import ai.halo.application.conversation.Activities;
import ai.halo.application.conversation.Conversations;
import ai.halo.application.conversation.ExchangeViews;
import ai.halo.application.conversation.Leads;
import ai.halo.application.conversation.PictureViews;
import ai.halo.application.conversation.Ratings;
import ai.halo.application.email.TranscriptRequests;
import ai.halo.application.knowledge.DocumentViews;
import ai.halo.application.knowledge.Documents;
import ai.halo.application.knowledge.Passages;
import ai.halo.application.once.ActOnce;
import ai.halo.application.ticket.RoutingRules;
import ai.halo.application.ticket.Tickets;
import ai.halo.application.workspace.ApiKeys;
import ai.halo.application.workspace.Doubts;
import ai.halo.application.workspace.Workspaces;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.agent.PostgresAgentViews;
import ai.halo.persistence.agent.PostgresAgents;
import ai.halo.persistence.agent.PostgresDirectives;
import ai.halo.persistence.answering.PostgresBriefings;
import ai.halo.persistence.answering.PostgresTraces;
import ai.halo.persistence.answering.PostgresTurns;
import ai.halo.persistence.audit.PostgresAuditViews;
import ai.halo.persistence.company.PostgresCompanies;
import ai.halo.persistence.contact.PostgresContacts;
import ai.halo.persistence.context.PostgresContextEntries;
import ai.halo.persistence.context.PostgresSubjectViews;
import ai.halo.persistence.conversation.PostgresActivities;
import ai.halo.persistence.conversation.PostgresConversationViews;
import ai.halo.persistence.conversation.PostgresConversations;
import ai.halo.persistence.conversation.PostgresExchangeViews;
import ai.halo.persistence.conversation.PostgresLeads;
import ai.halo.persistence.conversation.PostgresPictureViews;
import ai.halo.persistence.conversation.PostgresRatings;
import ai.halo.persistence.email.PostgresTranscriptRequests;
import ai.halo.persistence.knowledge.PostgresDocumentViews;
import ai.halo.persistence.knowledge.PostgresDocuments;
import ai.halo.persistence.knowledge.PostgresPassages;
import ai.halo.persistence.log.EventLog;
import ai.halo.persistence.once.PostgresReceipts;
import ai.halo.persistence.ticket.PostgresRoutingRules;
import ai.halo.persistence.ticket.PostgresTicketViews;
import ai.halo.persistence.ticket.PostgresTickets;
import ai.halo.persistence.workspace.PostgresAdmissions;
import ai.halo.persistence.workspace.PostgresApiKeys;
import ai.halo.persistence.workspace.PostgresDoubts;
import ai.halo.persistence.workspace.PostgresWorkspaces;
import java.time.InstantSource;
import java.util.List;

/**
 * Everything that is kept, each behind its port; another database would be another one of these.
 */
record Stores(
        PostgresTransactions transactions,
        Workspaces workspaces,
        ApiKeys apiKeys,
        Doubts doubts,
        Agents agents,
        Directives directives,
        Companies companies,
        Contacts contacts,
        ContextEntries context,
        Documents documents,
        Passages passages,
        Conversations conversations,
        Activities activities,
        ExchangeViews exchanges,
        PictureViews pictures,
        Ratings ratings,
        Leads leads,
        TranscriptRequests transcriptRequests,
        Tickets tickets,
        RoutingRules routingRules,
        Briefings briefings,
        Turns turns,
        DocumentViews documentViews,
        List<Object> forScreens) {

    static Stores in(Storage storage, InstantSource clock, Ids ids) {
        var transactions = storage.transactions();
        var log =
                new EventLog(
                        transactions,
                        ids::uuid,
                        Behalf::origin,
                        Consequences.subscribers(),
                        storage.bell()::ring);
        var companies = new PostgresCompanies(transactions, log);
        var contacts = new PostgresContacts(transactions, log);
        var context = new PostgresContextEntries(transactions);
        var workspaces = new PostgresWorkspaces(transactions, storage.vault(), log);
        var apiKeys = new PostgresApiKeys(transactions, log);
        var doubts = new PostgresDoubts(transactions);
        var documentViews = new PostgresDocumentViews(transactions);
        var exchanges = new PostgresExchangeViews(transactions);
        var pictures = new PostgresPictureViews(transactions);
        var ratings = new PostgresRatings(transactions, log);
        return new Stores(
                transactions,
                workspaces,
                apiKeys,
                doubts,
                new PostgresAgents(transactions),
                new PostgresDirectives(transactions),
                companies,
                contacts,
                context,
                new PostgresDocuments(transactions, log, clock),
                new PostgresPassages(transactions),
                new PostgresConversations(transactions, log),
                new PostgresActivities(transactions),
                exchanges,
                pictures,
                ratings,
                new PostgresLeads(transactions),
                new PostgresTranscriptRequests(transactions, log),
                new PostgresTickets(transactions, log),
                new PostgresRoutingRules(transactions),
                new PostgresBriefings(transactions),
                new PostgresTurns(transactions, log),
                documentViews,
                List.of(
                        transactions,
                        new ActOnce(
                                new PostgresReceipts(transactions, storage.vault()),
                                transactions,
                                clock),
                        workspaces,
                        apiKeys,
                        doubts,
                        new PostgresAdmissions(storage.across(), storage.vault()),
                        new PostgresAgentViews(transactions),
                        new PostgresAuditViews(transactions),
                        new PostgresSubjectViews(transactions, contacts, companies, context),
                        documentViews,
                        new PostgresConversationViews(transactions, ratings),
                        pictures,
                        exchanges,
                        new PostgresTicketViews(transactions),
                        new PostgresTraces(transactions)));
    }
}
