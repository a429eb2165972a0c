package ai.halo.rest;

import ai.halo.application.HandClock;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

@Factory
final class StoppedClock {

    @Singleton
    @Primary // Micronaut brings a clock of its own
    InstantSource noon() {
        return new HandClock(RunningServer.NOON, Duration.ZERO);
    }
}
