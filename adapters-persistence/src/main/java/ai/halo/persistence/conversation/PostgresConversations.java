package ai.halo.persistence.conversation;

import static ai.halo.persistence.schema.Tables.CONVERSATION;
import static ai.halo.persistence.schema.Tables.MESSAGE;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import ai.halo.application.conversation.Conversations;
import ai.halo.domain.Change;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessagesRead;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.conversation.Transcript;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.log.EventLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Record;
import org.jooq.ResultQuery;

/** The conversations of a workspace in PostgreSQL. */
public final class PostgresConversations implements Conversations {

    private final PostgresTransactions transactions;
    private final EventLog log;
    private final Blobs blobs;

    public PostgresConversations(PostgresTransactions transactions, EventLog log) {
        this.transactions = transactions;
        this.log = log;
        this.blobs = new Blobs(transactions);
    }

    @Override
    public Optional<Conversation> lock(ConversationId id) {
        return transactions
                .sql()
                .selectFrom(CONVERSATION)
                .where(CONVERSATION.WORKSPACE.eq(transactions.workspace()))
                .and(CONVERSATION.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(ConversationForm::read);
    }

    @Override
    public Conversation join(Transcript begun) {
        return transactions
                .sql()
                .insertInto(CONVERSATION)
                .set(ConversationForm.origin(transactions.workspace(), begun))
                .set(ConversationForm.state(new Conversation.Open(begun)))
                .onConflict(CONVERSATION.WORKSPACE, CONVERSATION.SESSION)
                .doUpdate()
                .set(CONVERSATION.SESSION, excluded(CONVERSATION.SESSION))
                .returning()
                .fetchSingle(ConversationForm::read);
    }

    @Override
    public void save(Change<? extends Conversation> change) {
        var _ = transactions.sql().with(saving(change)).selectOne().execute();
    }

    /** Saves a change as the parts of a larger statement. */
    public List<CommonTableExpression<?>> saving(Change<? extends Conversation> change) {
        Conversation state = change.state();
        List<Message> said = state.transcript().said();
        return Stream.of(
                        Stream.of(name("conversation_saved").as(update(state))),
                        blobs.keeping(said),
                        said.stream().map(message -> adding(state.id(), message)),
                        log.appending(change.events()).stream())
                .<CommonTableExpression<?>>flatMap(parts -> parts)
                .toList();
    }

    @Override
    public void markRead(SessionId session, int position, Instant now) {
        transactions
                .sql()
                .selectFrom(CONVERSATION)
                .where(CONVERSATION.WORKSPACE.eq(transactions.workspace()))
                .and(CONVERSATION.SESSION.eq(session.value()))
                .and(CONVERSATION.READ.lt(least(val(position), CONVERSATION.LENGTH)))
                .forUpdate()
                .fetchOptional()
                .ifPresent(row -> read(row, Math.min(position, row.get(CONVERSATION.LENGTH)), now));
    }

    private void read(Record row, int position, Instant now) {
        var conversation = new ConversationId(row.get(CONVERSATION.ID));
        var _ =
                transactions
                        .sql()
                        .with(log.appending(List.of(new MessagesRead(conversation, position, now))))
                        .update(CONVERSATION)
                        .set(CONVERSATION.READ, position)
                        .where(CONVERSATION.WORKSPACE.eq(transactions.workspace()))
                        .and(CONVERSATION.ID.eq(conversation.value()))
                        .execute();
    }

    @Override
    public boolean link(SessionId session, Visitor visitor) {
        return transactions
                .sql()
                .selectFrom(CONVERSATION)
                .where(CONVERSATION.WORKSPACE.eq(transactions.workspace()))
                .and(CONVERSATION.SESSION.eq(session.value()))
                .forUpdate()
                .fetchOptional()
                .map(row -> link(row, visitor))
                .orElse(true);
    }

    private boolean link(Record row, Visitor visitor) {
        Visitor owner = ConversationForm.visitor(row);
        if (!owner.admits(visitor)) {
            return false;
        }
        return transactions
                        .sql()
                        .update(CONVERSATION)
                        .set(ConversationForm.owner(owner.joinedBy(visitor)))
                        .where(CONVERSATION.WORKSPACE.eq(transactions.workspace()))
                        .and(CONVERSATION.ID.eq(row.get(CONVERSATION.ID)))
                        .execute()
                == 1;
    }

    private ResultQuery<?> update(Conversation conversation) {
        return transactions
                .sql()
                .update(CONVERSATION)
                .set(ConversationForm.state(conversation))
                .where(CONVERSATION.WORKSPACE.eq(transactions.workspace()))
                .and(CONVERSATION.ID.eq(conversation.id().value()))
                .returning(CONVERSATION.ID);
    }

    private CommonTableExpression<?> adding(ConversationId conversation, Message message) {
        return name("message_" + message.position())
                .as(
                        transactions
                                .sql()
                                .insertInto(MESSAGE)
                                .set(
                                        MessageForm.columns(
                                                transactions.workspace(), conversation, message))
                                .returning(MESSAGE.ID));
    }
}
