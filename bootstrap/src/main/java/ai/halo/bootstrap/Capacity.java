package ai.halo.bootstrap;

import ai.halo.application.answering.Seats;
import ai.halo.rest.limits.RateLimits;
import java.time.Duration;
import java.time.InstantSource;

/** What one process takes on, as its settings say. */
final class Capacity {

    /** The built-in mind keeps a core busy; a model is waited for. */
    private static final int TURNS_PER_CORE = 2;

    private static final int TURNS_OF_A_MODEL = 256;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private Capacity() {}

    static RateLimits rates(Settings settings) {
        return new RateLimits(
                settings.number("HALO_RATE_KEY", RateLimits.USUAL.perKey()),
                settings.number("HALO_RATE_VISITOR", RateLimits.USUAL.perVisitor()),
                settings.number("HALO_RATE_ADDRESS", RateLimits.USUAL.perAddress()),
                settings.number("HALO_PROXIES", RateLimits.USUAL.proxies()));
    }

    static Seats seats(Settings settings) {
        boolean builtIn = settings.text("HALO_LLM_PROVIDER", "builtin").equals("builtin");
        int cores = Runtime.getRuntime().availableProcessors();
        int turns =
                settings.number("HALO_TURNS", builtIn ? TURNS_PER_CORE * cores : TURNS_OF_A_MODEL);
        return new Table(turns, PATIENCE, InstantSource.system());
    }
}
