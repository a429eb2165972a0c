package ai.halo.application.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Happenings that are told when somebody says so; what a listener fails on is told once more. */
public final class InMemoryHappenings implements Happenings {

    private final List<Consumer<List<Happening>>> listeners = new ArrayList<>();

    @Override
    public void tell(Consumer<List<Happening>> listener) {
        listeners.add(listener);
    }

    @Override
    public void nudge() {
        happen();
    }

    public void happen(Happening... happened) {
        List<Happening> all = List.of(happened);
        try {
            listeners.forEach(listener -> listener.accept(all));
        } catch (IllegalStateException failed) {
            listeners.forEach(listener -> listener.accept(all));
        }
    }
}
