package ai.halo.application.outreach;

import ai.halo.application.Page;
import ai.halo.domain.outreach.Automation;
import ai.halo.domain.outreach.Automation.Status;
import ai.halo.domain.outreach.AutomationId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Automations in memory; a list has one part only. */
public final class InMemoryAutomations implements Automations {

    private static final Set<Automation.Type> ON_PAGES =
            EnumSet.of(Automation.Type.IN_APP, Automation.Type.BANNER, Automation.Type.TEASER);

    private final Map<AutomationId, Automation> kept = new LinkedHashMap<>();

    @Override
    public Page<Automation> list(Automation.@Nullable Type type, Page.Slice slice) {
        return new Page<>(
                List.copyOf(kept.values()).reversed().stream()
                        .filter(each -> type == null || each.type() == type)
                        .limit(slice.limit())
                        .toList(),
                null);
    }

    @Override
    public Optional<Automation> find(AutomationId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void add(Automation automation) {
        kept.put(automation.id(), automation);
    }

    @Override
    public boolean change(Automation automation) {
        return kept.replace(automation.id(), automation) != null;
    }

    @Override
    public boolean remove(AutomationId id) {
        return kept.remove(id) != null;
    }

    @Override
    public List<Automation> shown(int limit) {
        return kept.values().stream()
                .filter(each -> each.status() == Status.ACTIVE && ON_PAGES.contains(each.type()))
                .limit(limit)
                .toList();
    }
}
