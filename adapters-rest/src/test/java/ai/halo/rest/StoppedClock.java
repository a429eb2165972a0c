package ai.halo.rest;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.InstantSource;

@Factory
final class StoppedClock {

    @Singleton
    @Primary // Micronaut brings a clock of its own
    InstantSource noon() {
        return InstantSource.fixed(RunningServer.NOON);
    }
}
