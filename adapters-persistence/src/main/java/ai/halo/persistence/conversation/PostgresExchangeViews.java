package ai.halo.persistence.conversation;

import static ai.halo.persistence.schema.Tables.CONVERSATION;
import static ai.halo.persistence.schema.Tables.MESSAGE;
import static ai.halo.persistence.schema.Tables.TEAMMATE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;

import ai.halo.application.Page;
import ai.halo.application.conversation.Exchange;
import ai.halo.application.conversation.Exchange.Said;
import ai.halo.application.conversation.ExchangeViews;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.ListCursor;
import ai.halo.persistence.PostgresTransactions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Conversations as their customers see them, from PostgreSQL. */
public final class PostgresExchangeViews implements ExchangeViews {

    private static final int WORDS = 200;

    private static final Field<Integer> UNREAD =
            field(
                            selectCount()
                                    .from(MESSAGE)
                                    .where(MESSAGE.WORKSPACE.eq(CONVERSATION.WORKSPACE))
                                    .and(MESSAGE.CONVERSATION.eq(CONVERSATION.ID))
                                    .and(MESSAGE.POSITION.gt(CONVERSATION.READ))
                                    .and(MESSAGE.ROLE.ne("user")))
                    .as("unread");

    private final PostgresTransactions transactions;
    private final SaidQuery saidQuery;

    public PostgresExchangeViews(PostgresTransactions transactions) {
        this.transactions = transactions;
        this.saidQuery = new SaidQuery(transactions);
    }

    @Override
    public Optional<Exchange> after(
            WorkspaceId workspace, SessionId session, int position, int limit) {
        return exchanges(
                        workspace,
                        CONVERSATION.SESSION.eq(session.value()),
                        MESSAGE.POSITION.between(position + 1, position + limit))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Exchange> latest(WorkspaceId workspace, SessionId session, int limit) {
        return exchanges(
                        workspace,
                        CONVERSATION.SESSION.eq(session.value()),
                        MESSAGE.POSITION.gt(CONVERSATION.LENGTH.minus(limit)))
                .stream()
                .findFirst();
    }

    @Override
    public List<Exchange> after(
            WorkspaceId workspace, Map<SessionId, Integer> positions, int limit) {
        String[] sessions =
                positions.keySet().stream().map(SessionId::value).toArray(String[]::new);
        Integer[] heard = positions.values().toArray(Integer[]::new);
        return exchanges(
                workspace,
                CONVERSATION.SESSION.in(sessions),
                condition(
                        "(conversation.session, message.position) in (select s, p + n from"
                                + " unnest({0}, {1}) as heard (s, p), generate_series(1, {2}) n)",
                        val(sessions), val(heard), val(limit)));
    }

    @Override
    public Map<SessionId, List<Said>> said(WorkspaceId workspace, Collection<MessageId> messages) {
        List<UUID> ids = messages.stream().map(MessageId::value).toList();
        return transactions.reading(
                workspace,
                () ->
                        saidQuery.rows(MESSAGE.ID.in(ids)).stream()
                                .collect(
                                        groupingBy(
                                                row -> new SessionId(row.get(CONVERSATION.SESSION)),
                                                mapping(SaidQuery::read, toList()))));
    }

    @Override
    public Map<ConversationId, SessionId> sessions(
            WorkspaceId workspace, Collection<ConversationId> conversations) {
        return transactions.reading(
                workspace,
                () ->
                        transactions
                                .sql()
                                .select(CONVERSATION.ID, CONVERSATION.SESSION)
                                .from(CONVERSATION)
                                .where(CONVERSATION.WORKSPACE.eq(transactions.workspace()))
                                .and(
                                        CONVERSATION.ID.in(
                                                conversations.stream()
                                                        .map(ConversationId::value)
                                                        .toList()))
                                .fetchMap(
                                        row -> new ConversationId(row.get(CONVERSATION.ID)),
                                        row -> new SessionId(row.get(CONVERSATION.SESSION))));
    }

    @Override
    public Page<Line> of(WorkspaceId workspace, ExternalId user, Page.Slice slice) {
        ListCursor after = ListCursor.read(slice.cursor());
        Field<String> first =
                words(MESSAGE.ROLE.eq("user").and(MESSAGE.POSITION.eq(1))).as("first_words");
        Field<String> last = words(MESSAGE.POSITION.eq(CONVERSATION.LENGTH)).as("last_words");
        return transactions.reading(
                workspace,
                () -> {
                    List<? extends Record> rows =
                            transactions
                                    .sql()
                                    .select(CONVERSATION.fields())
                                    .select(UNREAD, first, last)
                                    .from(CONVERSATION)
                                    .where(CONVERSATION.WORKSPACE.eq(transactions.workspace()))
                                    .and(CONVERSATION.USER_ID.eq(user.value()))
                                    .and(
                                            row(CONVERSATION.UPDATED_AT, CONVERSATION.ID)
                                                    .lt(after.time(), after.id()))
                                    .orderBy(CONVERSATION.UPDATED_AT.desc(), CONVERSATION.ID.desc())
                                    .limit(slice.limit() + 1)
                                    .fetch();
                    boolean more = rows.size() > slice.limit();
                    var shown = more ? rows.subList(0, slice.limit()) : rows;
                    return new Page<>(
                            shown.stream().map(row -> line(row, first, last)).toList(),
                            more ? cursor(shown.getLast()) : null);
                });
    }

    private List<Exchange> exchanges(WorkspaceId workspace, Condition which, Condition said) {
        return transactions.reading(
                workspace,
                () -> {
                    Map<UUID, List<Said>> told =
                            saidQuery.rows(which.and(said)).stream()
                                    .collect(
                                            groupingBy(
                                                    row -> row.get(MESSAGE.CONVERSATION),
                                                    mapping(SaidQuery::read, toList())));
                    return transactions
                            .sql()
                            .select(CONVERSATION.fields())
                            .select(TEAMMATE.NAME)
                            .select(UNREAD)
                            .from(CONVERSATION)
                            .leftJoin(TEAMMATE)
                            .on(TEAMMATE.WORKSPACE.eq(CONVERSATION.WORKSPACE))
                            .and(TEAMMATE.ID.eq(CONVERSATION.TEAMMATE))
                            .where(CONVERSATION.WORKSPACE.eq(transactions.workspace()))
                            .and(which)
                            .fetch(row -> exchange(row, told));
                });
    }

    private static Field<String> words(Condition which) {
        return coalesce(
                field(
                        select(left(MESSAGE.TEXT, WORDS))
                                .from(MESSAGE)
                                .where(MESSAGE.WORKSPACE.eq(CONVERSATION.WORKSPACE))
                                .and(MESSAGE.CONVERSATION.eq(CONVERSATION.ID))
                                .and(which)),
                "");
    }

    private static Exchange exchange(Record row, Map<UUID, List<Said>> messages) {
        return new Exchange(
                new SessionId(row.get(CONVERSATION.SESSION)),
                ConversationForm.visitor(row),
                row.get(CONVERSATION.FLOOR),
                row.get(TEAMMATE.NAME),
                row.get(CONVERSATION.LENGTH),
                row.get(CONVERSATION.READ),
                row.get(UNREAD),
                messages.getOrDefault(row.get(CONVERSATION.ID), List.of()));
    }

    private static Line line(Record row, Field<String> first, Field<String> last) {
        return new Line(
                new SessionId(row.get(CONVERSATION.SESSION)),
                row.get(first),
                row.get(last),
                row.get(CONVERSATION.FLOOR),
                row.get(UNREAD),
                row.get(CONVERSATION.UPDATED_AT));
    }

    private static @Nullable String cursor(Record last) {
        return new ListCursor(last.get(CONVERSATION.UPDATED_AT), last.get(CONVERSATION.ID))
                .written();
    }
}
