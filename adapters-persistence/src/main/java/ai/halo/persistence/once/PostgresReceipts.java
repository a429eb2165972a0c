package ai.halo.persistence.once;

import static ai.halo.persistence.schema.Tables.RECEIPT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import ai.halo.application.once.Receipts;
import ai.halo.domain.Json;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.database.Vault;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;

/** Receipts in PostgreSQL, their answers sealed: one may hold a secret that is shown only once. */
public final class PostgresReceipts implements Receipts {

    private final PostgresTransactions transactions;
    private final Vault vault;

    public PostgresReceipts(PostgresTransactions transactions, Vault vault) {
        this.transactions = transactions;
        this.vault = vault;
    }

    /** The lock is advisory, on 64 bits of the key: there is no row to lock before the first. */
    @Override
    public boolean hold(String key) {
        long lock = ByteBuffer.wrap(hash(key)).getLong();
        return transactions
                .sql()
                .select(field("pg_try_advisory_xact_lock({0})", SQLDataType.BOOLEAN, lock))
                .fetchSingle()
                .value1();
    }

    @Override
    public Optional<Receipt> find(String key, Instant now) {
        return transactions
                .sql()
                .selectFrom(RECEIPT)
                .where(is(key))
                .and(RECEIPT.CREATED_AT.gt(now.minus(KEPT)))
                .fetchOptional(this::read);
    }

    @Override
    public void keep(String key, Receipt receipt, Instant now) {
        byte[] answer = vault.seal(transactions.workspace(), receipt.answer().body().compact());
        var forgotten =
                transactions
                        .sql()
                        .deleteFrom(RECEIPT)
                        .where(RECEIPT.WORKSPACE.eq(transactions.workspace()))
                        .and(RECEIPT.CREATED_AT.le(now.minus(KEPT)))
                        .and(RECEIPT.HASH.ne(hash(key)))
                        .returning(RECEIPT.HASH);
        var _ =
                transactions
                        .sql()
                        .with(name("forgotten").as(forgotten))
                        .insertInto(RECEIPT)
                        .set(RECEIPT.WORKSPACE, transactions.workspace())
                        .set(RECEIPT.HASH, hash(key))
                        .set(RECEIPT.FINGERPRINT, receipt.fingerprint())
                        .set(RECEIPT.STATUS, receipt.answer().status())
                        .set(RECEIPT.ANSWER, answer)
                        .set(RECEIPT.CREATED_AT, now)
                        .onConflict(RECEIPT.WORKSPACE, RECEIPT.HASH)
                        .doUpdate()
                        .setAllToExcluded()
                        .execute();
    }

    private Receipt read(Record row) {
        String body = vault.open(transactions.workspace(), row.get(RECEIPT.ANSWER));
        return new Receipt(
                row.get(RECEIPT.FINGERPRINT),
                new Answer(row.get(RECEIPT.STATUS), Json.parse(body)));
    }

    private Condition is(String key) {
        return RECEIPT.WORKSPACE.eq(transactions.workspace()).and(RECEIPT.HASH.eq(hash(key)));
    }

    private static byte[] hash(String key) {
        return HexFormat.of().parseHex(key);
    }
}
