package ai.halo.persistence.workspace;

import static ai.halo.persistence.schema.Tables.IDENTITY_SECRET;
import static org.jooq.impl.DSL.uuid;

import ai.halo.persistence.PostgresTransactions;
import java.time.Instant;

/** The sealed secrets of the workspace of the open transaction: one without an end, one with. */
record IdentitySecrets(PostgresTransactions transactions) {

    void add(byte[] sealed) {
        transactions
                .sql()
                .insertInto(IDENTITY_SECRET)
                .set(IDENTITY_SECRET.WORKSPACE, transactions.workspace())
                .set(IDENTITY_SECRET.ID, uuid())
                .set(IDENTITY_SECRET.SEALED, sealed)
                .execute();
    }

    void replace(byte[] sealed, Instant end) {
        transactions
                .sql()
                .deleteFrom(IDENTITY_SECRET)
                .where(IDENTITY_SECRET.WORKSPACE.eq(transactions.workspace()))
                .and(IDENTITY_SECRET.VALID_UNTIL.isNotNull())
                .execute();
        transactions
                .sql()
                .update(IDENTITY_SECRET)
                .set(IDENTITY_SECRET.VALID_UNTIL, end)
                .where(IDENTITY_SECRET.WORKSPACE.eq(transactions.workspace()))
                .execute();
        add(sealed);
    }
}
