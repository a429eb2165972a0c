package ai.halo.domain.workspace;

import ai.halo.domain.InvalidValue;

/** A tenant: its name and the settings that decide who may speak in it. */
public record Workspace(
        WorkspaceId id,
        String name,
        IdentityVerification identityVerification,
        AllowedDomains allowedDomains) {

    public static final int MAX_NAME = 200;

    public Workspace {
        name = InvalidValue.ifLonger(MAX_NAME, "name", name.strip());
        if (name.isEmpty()) {
            throw new InvalidValue("name", "must not be empty");
        }
    }

    public static Workspace named(WorkspaceId id, String name) {
        return new Workspace(id, name, IdentityVerification.OFF, AllowedDomains.ANY);
    }
}
