package ai.halo.application.workspace;

import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Password;
import ai.halo.domain.workspace.Teammate;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.Workspace;
import java.time.Instant;
import java.util.Optional;

/** The workspace of the current transaction. */
public interface Workspaces {

    Workspace current();

    /** A new workspace with everything that opens it; its transaction is already its own. */
    void found(Workspace workspace, Credentials credentials, Teammate first);

    void save(Workspace workspace, Instant now);

    /** The teammate who came first. */
    Teammate firstTeammate();

    Optional<Teammate> teammate(TeammateId id);

    /**
     * The widget key in full, for the snippet on the setup page; empty if only its hash is known.
     */
    Optional<Key> widgetKey();

    /** The old key opens nothing from here on. */
    void replaceWidgetKey(Key next, Instant now);

    /** Of the secrets before, only the last stays good, until {@code end}. */
    void replaceIdentitySecret(IdentitySecret next, Instant end, Instant now);

    /** What opens a new workspace: to visitors, servers, their tokens, and its first teammate. */
    record Credentials(
            Key widgetKey, Key apiKey, IdentitySecret identitySecret, Password password) {}
}
