package ruin.domain.ticket;

import org.junit.jupiter.api.Disabled;

/** Breaks: no test is switched off. */
@Disabled
record SleepingTest() {}
