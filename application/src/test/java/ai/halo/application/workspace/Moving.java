package ai.halo.application.workspace;

import ai.halo.application.Transactions;
import ai.halo.application.workspace.Workspaces.Credentials;
import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Password;
import ai.halo.domain.workspace.Teammate;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.Workspace;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.UUID;

/** A company about to move in, with keys that nobody else has. */
public record Moving(Workspace workspace, Credentials credentials, Teammate admin) {

    public static Moving into(WorkspaceId id) {
        String unique = id.value().toString().replace("-", "");
        return new Moving(
                Workspace.named(id, "Lamplight 🙂"),
                new Credentials(
                        Key.of(Key.Kind.WIDGET.prefix() + unique),
                        Key.of(Key.Kind.API.prefix() + unique),
                        new IdentitySecret(IdentitySecret.PREFIX + unique),
                        new Password("pässword of " + unique)),
                new Teammate(new TeammateId(new UUID(6, 1)), "Ada", "ada@example.com"));
    }

    /** A secret key that nobody has been given yet. */
    public Key spareKey() {
        return Key.of(credentials.apiKey().value() + "spare");
    }

    public Key nextWidgetKey() {
        return Key.of(credentials.widgetKey().value() + "next");
    }

    public Moving found(Workspaces workspaces, Transactions transactions) {
        transactions.inTransaction(
                workspace.id(), () -> workspaces.found(workspace, credentials, admin));
        return this;
    }
}
