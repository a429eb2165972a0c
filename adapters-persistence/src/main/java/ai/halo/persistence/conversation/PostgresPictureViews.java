package ai.halo.persistence.conversation;

import static ai.halo.persistence.schema.Tables.BLOB;
import static ai.halo.persistence.schema.Tables.CONVERSATION;
import static ai.halo.persistence.schema.Tables.MESSAGE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import ai.halo.application.conversation.PictureViews;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.Jsonb;
import ai.halo.persistence.PostgresTransactions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;

/** Pictures that customers sent, from PostgreSQL. */
public final class PostgresPictureViews implements PictureViews {

    private final PostgresTransactions transactions;

    public PostgresPictureViews(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Album> in(WorkspaceId workspace, SessionId session, String sha256) {
        return transactions.reading(
                workspace,
                () ->
                        transactions
                                .sql()
                                .select(CONVERSATION.VISITOR)
                                .select(CONVERSATION.USER_ID, CONVERSATION.CLAIMS)
                                .select(BLOB.MEDIA_TYPE, BLOB.BYTES)
                                .from(CONVERSATION)
                                .leftJoin(BLOB)
                                .on(BLOB.WORKSPACE.eq(CONVERSATION.WORKSPACE))
                                .and(BLOB.HASH.eq(HexFormat.of().parseHex(sha256)))
                                .and(cameWithAMessage(sha256))
                                .where(CONVERSATION.WORKSPACE.eq(transactions.workspace()))
                                .and(CONVERSATION.SESSION.eq(session.value()))
                                .fetchOptional(row ->
                                        new Album(
                                                ConversationForm.visitor(row),
                                                row.get(BLOB.BYTES) == null
                                                        ? null
                                                        : picture(row))));
    }

    @Override
    public Optional<Image.Inline> find(WorkspaceId workspace, String sha256) {
        return transactions.reading(
                workspace,
                () ->
                        transactions
                                .sql()
                                .select(BLOB.MEDIA_TYPE, BLOB.BYTES)
                                .from(BLOB)
                                .where(BLOB.WORKSPACE.eq(transactions.workspace()))
                                .and(BLOB.HASH.eq(HexFormat.of().parseHex(sha256)))
                                .fetchOptional(PostgresPictureViews::picture));
    }

    private static Condition cameWithAMessage(String sha256) {
        Json picture = new Json.Arr(List.of(Json.object().with("blob", sha256)));
        return exists(
                selectOne()
                        .from(MESSAGE)
                        .where(MESSAGE.WORKSPACE.eq(CONVERSATION.WORKSPACE))
                        .and(MESSAGE.CONVERSATION.eq(CONVERSATION.ID))
                        .and(condition("message.images <> '[]'"))
                        .and(condition("message.images @> {0}", val(Jsonb.of(picture)))));
    }

    private static Image.Inline picture(Record row) {
        return new Image.Inline(
                row.get(BLOB.MEDIA_TYPE), Base64.getEncoder().encodeToString(row.get(BLOB.BYTES)));
    }
}
