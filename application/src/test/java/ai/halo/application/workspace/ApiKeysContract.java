package ai.halo.application.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.TwoRooms;
import ai.halo.domain.workspace.ApiKey;
import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.ApiKeyRevoked;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Scope;
import ai.halo.domain.workspace.Scopes;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of secret keys promises. */
public interface ApiKeysContract extends TwoRooms {

    Instant FAR_AWAY = Instant.parse("9999-01-01T00:00:00Z");
    Scopes READER = new Scopes(false, Set.of(Scope.TICKETS_READ, Scope.SDK));
    ApiKey SCRIPT =
            new ApiKey(new ApiKeyId(new UUID(7, 9)), "Nightly script", READER, FAR_AWAY, null);

    ApiKeys apiKeys();

    Admissions admissions();

    Workspaces workspaces();

    @Test
    default void opensTheWorkspaceAsFarAsItsScopesGo() {
        var key = Moving.into(workspace()).found(workspaces(), transactions()).spareKey();

        within(() -> apiKeys().add(SCRIPT, key));

        assertThat(admissions().of(key))
                .map(Admission::bearer)
                .contains(new Bearer.Server(SCRIPT.id(), READER));
    }

    @Test
    default void opensNothingOnceItIsRemoved() {
        var key = Moving.into(workspace()).found(workspaces(), transactions()).spareKey();
        within(() -> apiKeys().add(SCRIPT, key));

        assertThat(within(() -> apiKeys().remove(SCRIPT.id(), NOON))).isTrue();

        assertThat(admissions().of(key)).isEmpty();
        assertThat(within(() -> apiKeys().list())).hasSize(1);
        assertThat(within(() -> apiKeys().remove(SCRIPT.id(), NOON))).isFalse();
        assertThat(told(ApiKeyRevoked.class))
                .containsExactly(new ApiKeyRevoked(workspace(), SCRIPT.id(), NOON));
    }

    @Test
    default void listsTheFirstKeyFirstAndEachAsItWasGiven() {
        var key = Moving.into(workspace()).found(workspaces(), transactions()).spareKey();

        within(() -> apiKeys().add(SCRIPT, key));

        assertThat(within(() -> apiKeys().list()))
                .contains(SCRIPT)
                .first()
                .returns("First key", ApiKey::name)
                .returns(Scopes.EVERYTHING, ApiKey::scopes);
    }

    @Test
    default void remembersWhenAKeyWasLastUsed() {
        var key = Moving.into(workspace()).found(workspaces(), transactions()).spareKey();
        within(() -> apiKeys().add(SCRIPT, key));

        within(() -> apiKeys().usedAt(SCRIPT.id(), NOON));
        within(() -> apiKeys().usedAt(SCRIPT.id(), LATER));

        assertThat(within(() -> apiKeys().list()))
                .filteredOn(one -> one.id().equals(SCRIPT.id()))
                .singleElement()
                .returns(LATER, ApiKey::lastUsedAt);
    }

    @Test
    default void touchesNoOtherWorkspace() {
        var here = Moving.into(workspace()).found(workspaces(), transactions());
        var there = Moving.into(elsewhere()).found(workspaces(), transactions());
        Key key = here.spareKey();
        within(() -> apiKeys().add(SCRIPT, key));

        assertThat(elsewhere(() -> apiKeys().remove(SCRIPT.id(), NOON))).isFalse();
        elsewhere(() -> {
            apiKeys().usedAt(SCRIPT.id(), LATER);
            return true;
        });

        assertThat(admissions().of(key)).isPresent();
        assertThat(admissions().of(there.credentials().apiKey())).isPresent();
        assertThat(within(() -> apiKeys().list())).contains(SCRIPT);
    }
}
