package ai.halo.persistence.ticket;

import static ai.halo.persistence.schema.Tables.TEAMMATE;
import static ai.halo.persistence.schema.Tables.TICKET;
import static ai.halo.persistence.schema.Tables.TICKET_NOTE;
import static ai.halo.persistence.schema.Tables.WORKSPACE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import ai.halo.application.ticket.TicketViews;
import ai.halo.application.ticket.Tickets;
import ai.halo.domain.Change;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.log.EventLog;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Select;

/** The tickets of a workspace in PostgreSQL. */
public final class PostgresTickets implements Tickets {

    private final PostgresTransactions transactions;
    private final EventLog log;

    public PostgresTickets(PostgresTransactions transactions, EventLog log) {
        this.transactions = transactions;
        this.log = log;
    }

    @Override
    public Optional<Ticket> lock(TicketId id) {
        return transactions
                .sql()
                .selectFrom(TICKET)
                .where(is(id))
                .forUpdate()
                .fetchOptional(TicketForm::read);
    }

    @Override
    public Optional<Ticket> unresolvedOf(ConversationId conversation) {
        return locked(conversation).fetchOptional(TicketForm::read);
    }

    @Override
    public Prospect prospect(ConversationId conversation) {
        var unresolved = name("unresolved").as(locked(conversation));
        var rules = multiset(PostgresRoutingRules.inOrder(transactions.workspace()));
        return transactions
                .sql()
                .with(unresolved)
                .select(unresolved.asterisk(), rules)
                .from(selectOne().asTable("conversation"))
                .leftJoin(unresolved)
                .on(trueCondition())
                .fetchSingle(row ->
                        new Prospect(
                                row.get(TICKET.ID) == null ? null : TicketForm.read(row),
                                row.get(rules).map(RoutingRuleForm::read)));
    }

    @Override
    public Ticket open(Change<Ticket> change) {
        Ticket ticket = change.state();
        var numbered = name("numbered").as(nextNumber());
        var opened =
                name("ticket_opened")
                        .as(
                                transactions
                                        .sql()
                                        .insertInto(TICKET)
                                        .set(TicketForm.origin(transactions.workspace(), ticket))
                                        .set(TicketForm.state(ticket))
                                        .set(TICKET.ASSIGNEE, assignee(ticket))
                                        .set(
                                                TICKET.NUMBER,
                                                select(numbered.field(WORKSPACE.TICKETS))
                                                        .from(numbered))
                                        .returning());
        return transactions
                .sql()
                .with(numbered)
                .with(log.appending(change.events()))
                .with(opened)
                .selectFrom(opened)
                .fetchSingle(TicketForm::read);
    }

    @Override
    public void save(Change<Ticket> change) {
        Ticket ticket = change.state();
        var saved =
                transactions
                        .sql()
                        .update(TICKET)
                        .set(TicketForm.state(ticket))
                        .set(TICKET.ASSIGNEE, assignee(ticket))
                        .where(is(ticket.id()))
                        .returning(TICKET.ID);
        var _ =
                transactions
                        .sql()
                        .with(name("ticket_saved").as(saved))
                        .with(log.appending(change.events()))
                        .selectOne()
                        .execute();
    }

    @Override
    public void add(TicketViews.Note note, TicketId ticket) {
        var _ =
                transactions
                        .sql()
                        .insertInto(TICKET_NOTE)
                        .set(TICKET_NOTE.WORKSPACE, transactions.workspace())
                        .set(TICKET_NOTE.TICKET, ticket.value())
                        .set(TICKET_NOTE.TEAMMATE, note.teammate().value())
                        .set(TICKET_NOTE.TEXT, note.text())
                        .set(TICKET_NOTE.CREATED_AT, note.createdAt())
                        .execute();
    }

    private ResultQuery<Record> locked(ConversationId conversation) {
        return transactions
                .sql()
                .selectFrom(TICKET)
                .where(TICKET.WORKSPACE.eq(transactions.workspace()))
                .and(TICKET.CONVERSATION.eq(conversation.value()))
                .and(TICKET.STATUS.notIn("resolved", "spam"))
                .forUpdate();
    }

    /** The workspace counts its tickets; whoever opens one holds the count until the commit. */
    private ResultQuery<Record1<Long>> nextNumber() {
        return transactions
                .sql()
                .update(WORKSPACE)
                .set(WORKSPACE.TICKETS, WORKSPACE.TICKETS.plus(1))
                .where(WORKSPACE.WORKSPACE_.eq(transactions.workspace()))
                .returningResult(WORKSPACE.TICKETS);
    }

    /** A rule may name a teammate who has left since; then nobody is assigned. */
    private Select<Record1<UUID>> assignee(Ticket ticket) {
        TeammateId assignee = ticket.assignment().assignee();
        return select(TEAMMATE.ID)
                .from(TEAMMATE)
                .where(TEAMMATE.WORKSPACE.eq(transactions.workspace()))
                .and(TEAMMATE.ID.eq(assignee == null ? null : assignee.value()));
    }

    private Condition is(TicketId id) {
        return TICKET.WORKSPACE.eq(transactions.workspace()).and(TICKET.ID.eq(id.value()));
    }
}
