package ai.halo.application.outreach;

import ai.halo.application.Page;
import ai.halo.domain.outreach.Automation;
import ai.halo.domain.outreach.AutomationId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The automations of a workspace. */
public interface Automations {

    /** Newest first. */
    Page<Automation> list(Automation.@Nullable Type type, Page.Slice slice);

    Optional<Automation> find(AutomationId id);

    void add(Automation automation);

    boolean change(Automation automation);

    boolean remove(AutomationId id);

    /** What is shown on pages now, oldest first, up to {@code limit}. */
    List<Automation> shown(int limit);
}
