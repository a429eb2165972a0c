package ai.halo.bootstrap;

import ai.halo.rest.web.Readiness;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;

/** What controllers ask for by an interface of many meanings. */
@Factory
final class DoorBeans {

    @Singleton
    Supplier<UUID> uuids(Ids ids) {
        return ids::uuid;
    }

    /** The door opens last, and until then the waiting room answers in its place. */
    @Singleton
    Readiness readiness() {
        return () -> true;
    }
}
