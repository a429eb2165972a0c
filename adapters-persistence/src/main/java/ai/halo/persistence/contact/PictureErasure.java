package ai.halo.persistence.contact;

import static ai.halo.persistence.schema.Tables.BLOB;
import static ai.halo.persistence.schema.Tables.CONVERSATION;
import static ai.halo.persistence.schema.Tables.MESSAGE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import ai.halo.persistence.PostgresTransactions;
import java.util.List;
import org.jooq.Condition;

/**
 * The pictures of conversations that are erased. Each is kept once, whoever sent it, so it goes
 * only if no other message has it; until that is known it is held against whoever sends it now.
 */
final class PictureErasure {

    private static final Condition WITH_PICTURES = condition("message.images <> '[]'");

    private final PostgresTransactions transactions;

    PictureErasure(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    /** Holds the pictures of these conversations, always in the same order. */
    List<byte[]> held(Condition conversations) {
        return transactions
                .sql()
                .select(BLOB.HASH)
                .from(BLOB)
                .where(BLOB.WORKSPACE.eq(transactions.workspace()))
                .and(
                        BLOB.HASH.in(
                                select(field("decode(picture ->> 'blob', 'hex')", byte[].class))
                                        .from(MESSAGE)
                                        .join(CONVERSATION)
                                        .on(CONVERSATION.WORKSPACE.eq(MESSAGE.WORKSPACE))
                                        .and(CONVERSATION.ID.eq(MESSAGE.CONVERSATION))
                                        .crossJoin(
                                                table(
                                                        "jsonb_array_elements(message.images)"
                                                                + " as sent (picture)"))
                                        .where(MESSAGE.WORKSPACE.eq(transactions.workspace()))
                                        .and(WITH_PICTURES)
                                        .and(conversations)))
                .orderBy(BLOB.HASH)
                .forUpdate()
                .fetch(BLOB.HASH);
    }

    /** Removes those that came with no message that is left. */
    void removeUnused(List<byte[]> held) {
        if (held.isEmpty()) {
            return;
        }
        transactions
                .sql()
                .deleteFrom(BLOB)
                .where(BLOB.WORKSPACE.eq(transactions.workspace()))
                .and(BLOB.HASH.in(held))
                .and(
                        notExists(
                                selectOne()
                                        .from(MESSAGE)
                                        .where(MESSAGE.WORKSPACE.eq(BLOB.WORKSPACE))
                                        .and(WITH_PICTURES)
                                        .and(
                                                condition(
                                                        "message.images @> jsonb_build_array("
                                                                + "jsonb_build_object('blob',"
                                                                + " encode(blob.hash, 'hex')))"))))
                .execute();
    }
}
