package ai.halo.persistence.workspace;

import static ai.halo.persistence.schema.Tables.CREDENTIAL;

import ai.halo.domain.workspace.Key;
import ai.halo.persistence.PostgresTransactions;

/** Which keys open the workspace of the open transaction; the table is outside its guard. */
record OpeningKeys(PostgresTransactions transactions) {

    void add(Key key) {
        transactions
                .sql()
                .insertInto(CREDENTIAL)
                .set(CREDENTIAL.HASH, KeyHash.of(key))
                .set(CREDENTIAL.KIND, KeyHash.kind(key.kind()))
                .set(CREDENTIAL.WORKSPACE, transactions.workspace())
                .execute();
    }

    void remove(byte[] hash) {
        transactions
                .sql()
                .deleteFrom(CREDENTIAL)
                .where(CREDENTIAL.WORKSPACE.eq(transactions.workspace()))
                .and(CREDENTIAL.HASH.eq(hash))
                .execute();
    }

    void removeAll(Key.Kind kind) {
        transactions
                .sql()
                .deleteFrom(CREDENTIAL)
                .where(CREDENTIAL.WORKSPACE.eq(transactions.workspace()))
                .and(CREDENTIAL.KIND.eq(KeyHash.kind(kind)))
                .execute();
    }
}
