package ai.halo.application.answering;

import java.util.Optional;
import java.util.function.Supplier;

/** A place where everybody finds a seat, or nobody. */
public enum ScriptedSeats implements Seats {
    FREE,
    TAKEN;

    @Override
    public boolean taken() {
        return this == TAKEN;
    }

    @Override
    public <T> Optional<T> seated(Supplier<T> work) {
        return taken() ? Optional.empty() : Optional.of(work.get());
    }
}
