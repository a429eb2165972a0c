package ai.halo.llm.answering;

import static ai.halo.application.answering.SampleTurns.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Instant LATER = NOON.plus(Breaker.PAUSE);

    private final Breaker breaker = new Breaker();

    @Test
    void letsEverybodyAskUntilTooManyFailedInARow() {
        fails(Breaker.FAILURES - 1);
        assertThat(breaker.lets(NOON)).isTrue();

        fails(1);
        assertThat(breaker.lets(NOON)).isFalse();
    }

    @Test
    void forgetsFailuresOnceItWasAnswered() {
        fails(Breaker.FAILURES - 1);
        breaker.answered();
        fails(Breaker.FAILURES - 1);

        assertThat(breaker.lets(NOON)).isTrue();
    }

    @Test
    void letsOneTryAfterThePause() {
        fails(Breaker.FAILURES);

        assertThat(breaker.lets(LATER.minusMillis(1))).isFalse();
        assertThat(breaker.lets(LATER)).isTrue();
        assertThat(breaker.lets(LATER)).isFalse();
    }

    @Test
    void opensAgainWhenTheTrySucceeds() {
        fails(Breaker.FAILURES);
        breaker.lets(LATER);
        breaker.answered();

        assertThat(breaker.lets(LATER)).isTrue();
    }

    @Test
    void pausesAgainWhenTheTryFails() {
        fails(Breaker.FAILURES);
        breaker.lets(LATER);
        breaker.failed(LATER.plusSeconds(5));

        assertThat(breaker.lets(LATER.plus(Breaker.PAUSE))).isFalse();
        assertThat(breaker.lets(LATER.plus(Breaker.PAUSE).plusSeconds(5))).isTrue();
    }

    private void fails(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(NOON);
        }
    }
}
