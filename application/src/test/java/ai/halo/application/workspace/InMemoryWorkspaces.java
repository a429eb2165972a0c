package ai.halo.application.workspace;

import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Teammate;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One workspace in memory, with its teammates in the order in which they came. */
public final class InMemoryWorkspaces implements Workspaces {

    private final List<Teammate> teammates = new ArrayList<>();
    private Workspace current;

    public InMemoryWorkspaces(Workspace current, Teammate... teammates) {
        this.current = current;
        this.teammates.addAll(List.of(teammates));
    }

    @Override
    public Workspace current() {
        return current;
    }

    @Override
    public void found(Workspace workspace, Credentials credentials, Teammate first) {
        current = workspace;
        teammates.add(first);
    }

    @Override
    public void save(Workspace workspace) {
        current = workspace;
    }

    @Override
    public Teammate firstTeammate() {
        return teammates.getFirst();
    }

    @Override
    public Optional<Teammate> teammate(TeammateId id) {
        return teammates.stream().filter(teammate -> teammate.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Key> widgetKey() {
        return Optional.empty();
    }
}
