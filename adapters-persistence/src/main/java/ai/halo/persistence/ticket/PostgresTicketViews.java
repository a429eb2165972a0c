package ai.halo.persistence.ticket;

import static ai.halo.persistence.schema.Tables.CONTACT;
import static ai.halo.persistence.schema.Tables.TICKET;
import static ai.halo.persistence.schema.Tables.TICKET_NOTE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.SQLDataType.CLOB;

import ai.halo.application.Page;
import ai.halo.application.ticket.TicketViews;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.ListCursor;
import ai.halo.persistence.PostgresTransactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;

/** Tickets as the team looks at them, from PostgreSQL. */
public final class PostgresTicketViews implements TicketViews {

    private static final int OF_ONE_USER = 200;

    private final PostgresTransactions transactions;

    public PostgresTicketViews(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Page<Line> list(WorkspaceId workspace, Filter filter, Page.Slice slice) {
        ListCursor after = ListCursor.read(slice.cursor());
        List<Line> lines =
                lines(
                        workspace,
                        matching(filter)
                                .and(
                                        row(TICKET.CREATED_AT, TICKET.ID)
                                                .lt(after.time(), after.id())),
                        slice.limit() + 1);
        return lines.size() <= slice.limit()
                ? new Page<>(lines, null)
                : new Page<>(lines.subList(0, slice.limit()), cursor(lines.get(slice.limit() - 1)));
    }

    @Override
    public List<Line> of(WorkspaceId workspace, Contact contact) {
        ExternalId user = contact.externalId();
        Condition theirs =
                TICKET.CONTACT
                        .eq(contact.id().value())
                        .or(TICKET.USER_ID.eq(user == null ? null : user.value()));
        return lines(workspace, theirs, OF_ONE_USER);
    }

    @Override
    public Optional<View> find(WorkspaceId workspace, TicketId id) {
        return transactions.reading(
                workspace,
                () ->
                        lines(workspace, TICKET.ID.eq(id.value()), 1).stream()
                                .findFirst()
                                .map(line -> new View(line, notes(id))));
    }

    private List<Line> lines(WorkspaceId workspace, Condition which, int limit) {
        return transactions.reading(
                workspace,
                () ->
                        transactions
                                .sql()
                                .select(TICKET.fields())
                                .select(CONTACT.ID)
                                .from(TICKET)
                                .leftJoin(CONTACT)
                                .on(CONTACT.WORKSPACE.eq(TICKET.WORKSPACE))
                                .and(CONTACT.EXTERNAL_ID.eq(TICKET.USER_ID))
                                .where(TICKET.WORKSPACE.eq(transactions.workspace()))
                                .and(which)
                                .orderBy(TICKET.CREATED_AT.desc(), TICKET.ID.desc())
                                .limit(limit)
                                .fetch(PostgresTicketViews::line));
    }

    private static Condition matching(Filter filter) {
        Condition wanted = noCondition();
        if (filter.status() != null) {
            wanted = wanted.and(TICKET.STATUS.eq(filter.status()));
        }
        if (filter.priority() != null) {
            wanted = wanted.and(TICKET.PRIORITY.eq(filter.priority()));
        }
        if (filter.assignee() != null) {
            wanted = wanted.and(TICKET.ASSIGNEE.eq(filter.assignee().value()));
        }
        if (filter.query() != null) {
            wanted =
                    wanted.and(
                            TICKET.SUBJECT
                                    .containsIgnoreCase(filter.query())
                                    .or(TICKET.USER_ID.eq(filter.query()))
                                    .or(TICKET.NUMBER.cast(CLOB).eq(filter.query())));
        }
        return wanted;
    }

    private List<Note> notes(TicketId ticket) {
        return transactions
                .sql()
                .selectFrom(TICKET_NOTE)
                .where(TICKET_NOTE.WORKSPACE.eq(transactions.workspace()))
                .and(TICKET_NOTE.TICKET.eq(ticket.value()))
                .orderBy(TICKET_NOTE.CREATED_AT, TICKET_NOTE.ID)
                .fetch(row ->
                        new Note(
                                row.get(TICKET_NOTE.TEXT),
                                new TeammateId(row.get(TICKET_NOTE.TEAMMATE)),
                                row.get(TICKET_NOTE.CREATED_AT)));
    }

    private static Line line(Record row) {
        UUID handedIn = row.get(TICKET.CONTACT);
        UUID contact = handedIn == null ? row.get(CONTACT.ID) : handedIn;
        return new Line(TicketForm.read(row), contact == null ? null : new ContactId(contact));
    }

    private static String cursor(Line last) {
        return new ListCursor(last.ticket().createdAt(), last.ticket().id().value()).written();
    }
}
