package ai.halo.rest.workspace;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Secrets that anybody could guess, each another one. */
final class CountedSecrets implements Supplier<String> {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public String get() {
        return "secret_number_%032d".formatted(count.incrementAndGet());
    }
}
