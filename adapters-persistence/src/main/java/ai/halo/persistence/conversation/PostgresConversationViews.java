package ai.halo.persistence.conversation;

import static ai.halo.persistence.schema.Tables.CONTACT;
import static ai.halo.persistence.schema.Tables.CONVERSATION;
import static ai.halo.persistence.schema.Tables.LEAD;
import static ai.halo.persistence.schema.Tables.MESSAGE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import ai.halo.application.Page;
import ai.halo.application.conversation.ConversationViews;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.Transcript;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.ListCursor;
import ai.halo.persistence.PostgresTransactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Conversations as the team looks at them, from PostgreSQL. */
public final class PostgresConversationViews implements ConversationViews {

    private static final int OF_ONE_USER = 200;

    private final PostgresTransactions transactions;
    private final PostgresRatings ratings;

    public PostgresConversationViews(PostgresTransactions transactions, PostgresRatings ratings) {
        this.transactions = transactions;
        this.ratings = ratings;
    }

    @Override
    public Page<Line> list(WorkspaceId workspace, @Nullable String status, Page.Slice slice) {
        ListCursor after = ListCursor.read(slice.cursor());
        List<Line> lines =
                lines(
                        workspace,
                        (status == null ? noCondition() : CONVERSATION.FLOOR.eq(status))
                                .and(
                                        row(CONVERSATION.UPDATED_AT, CONVERSATION.ID)
                                                .lt(after.time(), after.id())),
                        slice.limit() + 1);
        return lines.size() <= slice.limit()
                ? new Page<>(lines, null)
                : new Page<>(lines.subList(0, slice.limit()), cursor(lines.get(slice.limit() - 1)));
    }

    @Override
    public List<Line> of(WorkspaceId workspace, Contact contact) {
        ExternalId user = contact.externalId();
        Condition asLead = CONVERSATION.USER_ID.isNull().and(LEAD.CONTACT.eq(contact.id().value()));
        Condition asUser = CONVERSATION.USER_ID.eq(user == null ? null : user.value());
        return lines(workspace, asUser.or(asLead), OF_ONE_USER);
    }

    @Override
    public Optional<View> find(WorkspaceId workspace, ConversationId id) {
        return transactions.reading(
                workspace,
                () ->
                        lines(workspace, CONVERSATION.ID.eq(id.value()), 1).stream()
                                .findFirst()
                                .map(line -> new View(line, messages(id), ratings.of(id))));
    }

    private List<Line> lines(WorkspaceId workspace, Condition which, int limit) {
        return transactions.reading(
                workspace,
                () ->
                        transactions
                                .sql()
                                .select(CONVERSATION.fields())
                                .select(CONTACT.ID, LEAD.CONTACT)
                                .from(CONVERSATION)
                                .leftJoin(LEAD)
                                .on(LEAD.WORKSPACE.eq(CONVERSATION.WORKSPACE))
                                .and(LEAD.SESSION.eq(CONVERSATION.SESSION))
                                .leftJoin(CONTACT)
                                .on(CONTACT.WORKSPACE.eq(CONVERSATION.WORKSPACE))
                                .and(CONTACT.EXTERNAL_ID.eq(CONVERSATION.USER_ID))
                                .where(CONVERSATION.WORKSPACE.eq(transactions.workspace()))
                                .and(which)
                                .orderBy(CONVERSATION.UPDATED_AT.desc(), CONVERSATION.ID.desc())
                                .limit(limit)
                                .fetch(PostgresConversationViews::line));
    }

    private List<Message> messages(ConversationId conversation) {
        return transactions
                .sql()
                .selectFrom(MESSAGE)
                .where(MESSAGE.WORKSPACE.eq(transactions.workspace()))
                .and(MESSAGE.CONVERSATION.eq(conversation.value()))
                .orderBy(MESSAGE.POSITION)
                .fetch(MessageForm::read);
    }

    private static Line line(Record row) {
        UUID user = row.get(CONTACT.ID);
        UUID contact = user == null ? row.get(LEAD.CONTACT) : user;
        return new Line(
                ConversationForm.read(row), contact == null ? null : new ContactId(contact));
    }

    private static String cursor(Line last) {
        Transcript transcript = last.conversation().transcript();
        return new ListCursor(transcript.updatedAt(), transcript.id().value()).written();
    }
}
