package ai.halo.application.workspace;

import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a valid key opens: its workspace, to whom, and the secrets that may have signed its
 * visitors' tokens; good until one of these ends by itself, if one does.
 */
public record Admission(
        Workspace workspace,
        Bearer bearer,
        List<IdentitySecret> secrets,
        @Nullable Instant goodUntil) {

    public Admission {
        secrets = List.copyOf(secrets);
    }

    public Key.Kind kind() {
        return bearer.kind();
    }
}
