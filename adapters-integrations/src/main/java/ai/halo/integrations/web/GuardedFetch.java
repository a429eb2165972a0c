package ai.halo.integrations.web;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/** Fetches what is kept at an address on the web, within limits of place, time, size and type. */
public final class GuardedFetch {

    public static final int MAX_REDIRECTS = 5;

    private final Requests requests;
    private final Duration timeLimit;

    public GuardedFetch(Gate gate, SSLContext tls, Duration timeLimit) {
        this.requests = new Requests(gate, tls, timeLimit);
        this.timeLimit = timeLimit;
    }

    /** Reaches the public internet only, and waits ten seconds. */
    public static GuardedFetch fromThePublicInternet() {
        return new GuardedFetch(
                new Gate(Names.ofTheSystem(), Set.of()),
                SSLContexts.createDefault(),
                Duration.ofSeconds(10));
    }

    /** What a caller can make use of; everything else is not read. */
    public record Wanted(Set<String> schemes, Set<String> mediaTypes, int maxBytes) {

        public Wanted {
            schemes = Set.copyOf(schemes);
            mediaTypes = Set.copyOf(mediaTypes);
        }
    }

    /** What was found, or why nothing was. */
    public sealed interface Outcome {

        /** The address is where the last redirect led. */
        @SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
        record Fetched(URI address, String mediaType, byte[] body) implements Outcome {}

        /** One of the reasons for which nothing is handed out. */
        enum NotFetched implements Outcome {
            ADDRESS_NOT_ALLOWED("its address is not one of the public web"),
            UNREACHABLE("its server could not be reached"),
            NOT_THERE("its server answered that it is not there"),
            TOO_MANY_REDIRECTS("it is behind too many redirects"),
            TOO_SLOW("it did not arrive in time"),
            TOO_LARGE("it is too large"),
            WRONG_TYPE("it is of a type that is not read");

            private final String sentence;

            NotFetched(String sentence) {
                this.sentence = sentence;
            }

            public String sentence() {
                return sentence;
            }
        }
    }

    /** The time limit holds for everything together: names, connections, redirects and the body. */
    public Outcome fetch(URI address, Wanted wanted) {
        var fetching = new FutureTask<>(() -> follow(address, wanted));
        Thread.ofVirtual().name("fetch").start(fetching);
        try {
            return fetching.get(timeLimit.toMillis(), MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            return Outcome.NotFetched.TOO_SLOW;
        } catch (InterruptedException noLongerWanted) {
            Thread.currentThread().interrupt();
            return Outcome.NotFetched.TOO_SLOW;
        } catch (ExecutionException surprise) {
            throw new IllegalStateException("Fetching failed", surprise.getCause());
        } finally {
            fetching.cancel(true); // Closes the connection too, if one is open.
        }
    }

    private Outcome follow(URI start, Wanted wanted) {
        var address = start;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            switch (requests.get(address, wanted)) {
                case Requests.Redirected(var next) -> address = next;
                case Requests.Settled(var outcome) -> {
                    return outcome;
                }
            }
        }
        return Outcome.NotFetched.TOO_MANY_REDIRECTS;
    }
}
