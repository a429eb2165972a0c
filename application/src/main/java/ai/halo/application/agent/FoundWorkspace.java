package ai.halo.application.agent;

import static ai.halo.application.audit.Deed.WORKSPACE_FOUNDED;

import ai.halo.application.Transactions;
import ai.halo.application.workspace.Workspaces;
import ai.halo.application.workspace.Workspaces.Credentials;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Password;
import ai.halo.domain.workspace.Teammate;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.Workspace;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** A company moves in: a workspace with its keys, its first teammate and one active agent. */
public final class FoundWorkspace {

    private final Workspaces workspaces;
    private final Agents agents;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Supplier<String> secrets;

    /** {@code secrets} supplies random texts of at least 128 bits. */
    public FoundWorkspace(
            Workspaces workspaces,
            Agents agents,
            Transactions transactions,
            InstantSource clock,
            Supplier<UUID> ids,
            Supplier<String> secrets) {
        this.workspaces = workspaces;
        this.agents = agents;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
        this.secrets = secrets;
    }

    public Founded found(String name, String adminName, String adminEmail) {
        var workspace = Workspace.named(new WorkspaceId(ids.get()), name);
        var credentials =
                new Credentials(
                        new Key(Key.Kind.WIDGET, Key.Kind.WIDGET.prefix() + secrets.get()),
                        new Key(Key.Kind.API, Key.Kind.API.prefix() + secrets.get()),
                        new IdentitySecret(IdentitySecret.PREFIX + secrets.get()),
                        new Password(secrets.get()));
        var admin = new Teammate(new TeammateId(ids.get()), adminName, adminEmail);
        return transactions.inTransaction(
                workspace.id(),
                () -> {
                    workspaces.found(workspace, credentials, admin);
                    transactions.record(WORKSPACE_FOUNDED, workspace.id().value());
                    agents.add(Agent.first(new AgentId(ids.get()), clock.instant()));
                    return new Founded(workspace, credentials, admin);
                });
    }

    /** The new workspace and what opens it, shown this once. */
    public record Founded(Workspace workspace, Credentials credentials, Teammate admin) {}
}
