package ai.halo.application.answering;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * How many messages one process thinks about at once. Whoever comes beyond that is asked to come
 * back, so that those who sit are answered in time.
 */
public interface Seats {

    /** Whether whoever comes now is sent away. */
    boolean taken();

    /** What the work came to; empty if there was no seat for it in time. */
    <T> Optional<T> seated(Supplier<T> work);
}
