package ai.halo.persistence.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.Transactions;
import ai.halo.application.conversation.ConversationsContract;
import ai.halo.application.ticket.RoutingRules;
import ai.halo.application.ticket.Tickets;
import ai.halo.application.ticket.TicketsContract;
import ai.halo.domain.Change;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.TestDatabase;
import ai.halo.persistence.TestWorkspace;
import ai.halo.persistence.conversation.PostgresConversations;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

class PostgresTicketsTest implements TicketsContract {

    final TestWorkspace workspace = TestWorkspace.founded();
    final PostgresTransactions transactions = TestDatabase.transactions();
    final PostgresTickets tickets = new PostgresTickets(transactions, TestWorkspace.log());
    final PostgresConversations conversations =
            new PostgresConversations(transactions, TestWorkspace.log());

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public WorkspaceId workspace() {
        return workspace.id();
    }

    @Override
    public Tickets tickets() {
        return tickets;
    }

    @Override
    public RoutingRules rules() {
        return new PostgresRoutingRules(transactions);
    }

    @Override
    public ConversationId someConversation() {
        var begun =
                ConversationsContract.begun(UUID.randomUUID().toString(), new Visitor.Anonymous());
        return within(() -> conversations.join(begun)).id();
    }

    @Override
    public TeammateId teammate() {
        return workspace.kim().id();
    }

    @Test
    void assignsNobodyWhereATeammateHasLeft() {
        Ticket draft = TicketsContract.draft(someConversation());
        var gone = new TeammateId(UUID.randomUUID());
        Change<Ticket> toSomebodyGone =
                draft.changed(draft.status(), draft.assignment().to("Technical", gone), null, NOON);

        Ticket opened = within(() -> tickets.open(Change.of(toSomebodyGone.state())));

        assertThat(opened.assignment().assignee()).isNull();
        assertThat(opened.assignment().inbox()).isEqualTo("Technical");
    }

    @Test
    void refusesASecondUnresolvedTicketOfAConversation() {
        ConversationId conversation = someConversation();
        open(conversation);

        assertThatThrownBy(() -> open(conversation)).isInstanceOf(DataAccessException.class);
    }
}
