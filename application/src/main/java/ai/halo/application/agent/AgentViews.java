package ai.halo.application.agent;

import ai.halo.domain.agent.Agent;
import ai.halo.domain.workspace.Workspace;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Agents as the pages show them on which they answer. */
public interface AgentViews {

    /** Empty if there is no such workspace. */
    Optional<Storefront> storefront(WorkspaceId workspace);

    /** A workspace and the agent that answers its customers, if one is active. */
    record Storefront(Workspace workspace, @Nullable Agent agent) {}
}
