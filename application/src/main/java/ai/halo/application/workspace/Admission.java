package ai.halo.application.workspace;

import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Workspace;
import java.util.List;

/**
 * What a valid key opens: its workspace, to whom, and the secrets that may have signed its
 * visitors' tokens.
 */
public record Admission(Workspace workspace, Bearer bearer, List<IdentitySecret> secrets) {

    public Admission {
        secrets = List.copyOf(secrets);
    }

    public Key.Kind kind() {
        return bearer.kind();
    }
}
