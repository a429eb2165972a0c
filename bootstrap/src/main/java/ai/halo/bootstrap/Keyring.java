package ai.halo.bootstrap;

import ai.halo.application.workspace.ChangeWorkspace;
import ai.halo.application.workspace.IssueApiKey;
import ai.halo.application.workspace.KeepDoorNotes;
import ai.halo.application.workspace.RegenerateWidgetKey;
import ai.halo.application.workspace.RevokeApiKey;
import ai.halo.application.workspace.RotateIdentitySecret;
import java.time.InstantSource;
import java.util.List;

/** What a workspace does about its settings, its keys and its secrets, put together. */
final class Keyring {

    private Keyring() {}

    /** What the controllers may ask for. */
    static List<Object> uses(Stores stores, InstantSource clock, Ids ids) {
        var transactions = stores.transactions();
        var workspaces = stores.workspaces();
        return List.of(
                new ChangeWorkspace(workspaces, transactions, clock),
                new RegenerateWidgetKey(workspaces, transactions, clock, ids::secret),
                new RotateIdentitySecret(workspaces, transactions, clock, ids::secret),
                new IssueApiKey(stores.apiKeys(), transactions, clock, ids::uuid, ids::secret),
                new RevokeApiKey(stores.apiKeys(), transactions, clock),
                new KeepDoorNotes(stores.apiKeys(), stores.doubts(), transactions, clock));
    }
}
