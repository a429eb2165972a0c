package ai.halo.persistence.workspace;

import static ai.halo.persistence.schema.Tables.API_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.workspace.Admissions;
import ai.halo.application.workspace.ApiKeys;
import ai.halo.application.workspace.ApiKeysContract;
import ai.halo.application.workspace.Moving;
import ai.halo.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

class PostgresApiKeysTest extends OnFreshGround implements ApiKeysContract {

    @Override
    public ApiKeys apiKeys() {
        return new PostgresApiKeys(transactions, log);
    }

    @Override
    public Admissions admissions() {
        return new PostgresAdmissions(TestDatabase.acrossWorkspaces(), vault());
    }

    @Test
    void keepsNoKeyAsItIs() {
        var key = Moving.into(workspace()).found(workspaces(), transactions).spareKey();
        within(() -> apiKeys().add(SCRIPT, key));

        String rows = within(() -> transactions.sql().selectFrom(API_KEY).fetch().formatJSON());

        assertThat(rows).contains("Nightly script").doesNotContain(key.value());
    }
}
