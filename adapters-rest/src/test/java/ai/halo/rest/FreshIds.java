package ai.halo.rest;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;

/** The ids that controllers give. */
@Factory
final class FreshIds {

    @Singleton
    Supplier<UUID> uuids() {
        return UUID::randomUUID;
    }
}
