package ai.halo.application;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Ids without luck: 1, 2, 3… */
public final class CountedIds implements Supplier<UUID> {

    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID get() {
        return new UUID(0, last.incrementAndGet());
    }
}
