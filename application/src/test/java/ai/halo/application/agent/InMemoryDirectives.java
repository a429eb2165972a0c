package ai.halo.application.agent;

import ai.halo.application.OneAtATime;
import ai.halo.application.PerWorkspace;
import ai.halo.domain.agent.Directive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Directives in memory. */
public final class InMemoryDirectives implements Directives {

    private final PerWorkspace<Map<UUID, Directive>> directives;

    public InMemoryDirectives(OneAtATime transactions) {
        directives = new PerWorkspace<>(transactions::workspace, LinkedHashMap::new);
    }

    @Override
    public List<Directive> list(Directive.Layer layer) {
        return directives.here().values().stream()
                .filter(directive -> directive.layer() == layer)
                .toList();
    }

    @Override
    public Optional<Directive> find(UUID id) {
        return Optional.ofNullable(directives.here().get(id));
    }

    @Override
    public void add(Directive directive) {
        directives.here().put(directive.id(), directive);
    }

    @Override
    public boolean change(Directive directive) {
        return directives.here().replace(directive.id(), directive) != null;
    }

    @Override
    public boolean remove(UUID id) {
        return directives.here().remove(id) != null;
    }
}
