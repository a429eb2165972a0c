package ai.halo.application.agent;

import ai.halo.domain.agent.Directive;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The directives of a workspace, in their layer's order. */
public interface Directives {

    List<Directive> list(Directive.Layer layer);

    Optional<Directive> find(UUID id);

    void add(Directive directive);

    boolean change(Directive directive);

    boolean remove(UUID id);
}
