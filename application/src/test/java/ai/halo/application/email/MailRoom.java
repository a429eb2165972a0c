package ai.halo.application.email;

import ai.halo.application.HandClock;
import ai.halo.application.InMemory;
import ai.halo.application.agent.AgentViews.Storefront;
import ai.halo.application.contact.InMemoryContacts;
import ai.halo.application.conversation.ConversationsContract;
import ai.halo.application.conversation.InMemoryConversations;
import ai.halo.application.conversation.InMemoryExchanges;
import ai.halo.application.conversation.InMemoryLeads;
import ai.halo.domain.Change;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.Incoming;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.Workspace;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company in memory whose customers may want their conversations by mail. */
abstract class MailRoom extends InMemory {

    static final Visitor NOBODY = new Visitor.Anonymous();

    final HandClock clock = new HandClock(NOON, Duration.ZERO);
    final InMemoryConversations conversations = new InMemoryConversations();
    final InMemoryContacts contacts = new InMemoryContacts(transactions, told);
    final InMemoryLeads leads = new InMemoryLeads();
    final InMemoryTranscriptRequests requests = new InMemoryTranscriptRequests(transactions, told);
    final ScriptedMail mail = ScriptedMail.open();
    final InMemoryExchanges exchanges = new InMemoryExchanges(conversations);

    final RequestTranscript.Outcome request(
            Mail way, String session, Visitor visitor, @Nullable String named) {
        return new RequestTranscript(
                        exchanges,
                        new AddressBook(contacts, leads),
                        requests,
                        way,
                        transactions,
                        clock,
                        UUID::randomUUID)
                .request(
                        workspace(),
                        new SessionId(session),
                        visitor,
                        named == null ? null : EmailAddress.of("email", named));
    }

    final MailTranscript mailing() {
        return new MailTranscript(
                requests,
                exchanges,
                id ->
                        Optional.of(
                                new Storefront(
                                        Workspace.named(id, "Lumen"),
                                        Agent.first(new AgentId(new UUID(1, 1)), NOON))),
                mail,
                transactions);
    }

    /** Somebody says this in a session. */
    final Conversation says(String session, Visitor visitor, String text) {
        return says(session, ConversationsContract.saying(text, visitor));
    }

    final Conversation says(String session, Incoming message) {
        return within(() -> {
            Conversation joined =
                    conversations.join(ConversationsContract.begun(session, message.visitor()));
            Change<Conversation> heard = joined.receive(message, NOON);
            conversations.save(heard);
            return heard.state();
        });
    }
}
