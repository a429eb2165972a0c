package ai.halo.application.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.CountedIds;
import ai.halo.application.InMemory;
import ai.halo.application.workspace.IssueApiKey.Outcome.Issued;
import ai.halo.application.workspace.IssueApiKey.Outcome.OpensMore;
import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.Scope;
import ai.halo.domain.workspace.Scopes;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssueApiKeyTest extends InMemory {

    private static final Scopes READER = new Scopes(false, Set.of(Scope.TICKETS_READ));
    private static final Scopes GIVER =
            new Scopes(false, Set.of(Scope.KEYS_WRITE, Scope.TICKETS_READ));

    private final InMemoryWorkspaces workspaces = new InMemoryWorkspaces(transactions);
    private final InMemoryAdmissions admissions = new InMemoryAdmissions(workspaces);
    private final ApiKeys keys = new InMemoryApiKeys(workspaces);
    private final IssueApiKey issueApiKey =
            new IssueApiKey(
                    keys,
                    transactions,
                    InstantSource.fixed(NOON),
                    new CountedIds(),
                    () -> "0123456789abcdef");
    private final RevokeApiKey revokeApiKey = new RevokeApiKey(keys, transactions, () -> NOON);

    @BeforeEach
    void moveIn() {
        var _ = Moving.into(workspace()).found(workspaces, transactions);
    }

    @Test
    void givesAKeyThatOpensAsFarAsItSays() {
        Issued issued = issue();

        assertThat(issued.key().value()).isEqualTo("ha_key_0123456789abcdef");
        assertThat(admissions.of(issued.key()))
                .map(Admission::bearer)
                .contains(new Bearer.Server(issued.apiKey().id(), READER));
    }

    @Test
    void givesNobodyMoreThanTheGiverHas() {
        assertThat(issueApiKey.issue(workspace(), READER, "Script", GIVER))
                .isEqualTo(new OpensMore("keys:write"));
        assertThat(issueApiKey.issue(workspace(), GIVER, "Script", Scopes.EVERYTHING))
                .isEqualTo(new OpensMore("*"));
        assertThat(within(keys::list)).hasSize(1);
    }

    @Test
    void takesAKeyBackOnce() {
        Issued issued = issue();
        ApiKeyId id = issued.apiKey().id();
        ApiKeyId other = new ApiKeyId(new UUID(0, 0));

        assertThat(revokeApiKey.revoke(workspace(), id, other))
                .isEqualTo(RevokeApiKey.Outcome.REVOKED);
        assertThat(admissions.of(issued.key())).isEmpty();
        assertThat(revokeApiKey.revoke(workspace(), id, other))
                .isEqualTo(RevokeApiKey.Outcome.UNKNOWN);
    }

    @Test
    void locksNobodyOut() {
        Issued issued = issue();
        ApiKeyId id = issued.apiKey().id();

        assertThat(revokeApiKey.revoke(workspace(), id, id)).isEqualTo(RevokeApiKey.Outcome.IN_USE);
        assertThat(admissions.of(issued.key())).isPresent();
    }

    private Issued issue() {
        return (Issued) issueApiKey.issue(workspace(), GIVER, "Script", READER);
    }
}
