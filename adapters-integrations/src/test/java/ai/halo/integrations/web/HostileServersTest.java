package ai.halo.integrations.web;

import static ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched.TOO_LARGE;
import static ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched.TOO_SLOW;
import static ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.integrations.web.GuardedFetch.Outcome;
import ai.halo.integrations.web.GuardedFetch.Wanted;
import java.io.IOException;
import java.lang.ref.Reference;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileServersTest {

    private static final Wanted TEXT = new Wanted(Set.of("http"), Set.of("text/plain"), 1_000);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
    private static final Duration NO_PAUSE = Duration.ZERO;
    private static final Duration DRIP = Duration.ofMillis(10);
    private static final Duration GENEROUS = Duration.ofMinutes(1);
    private static final Duration IMPATIENT = Duration.ofMillis(300);

    @Test
    void mayNotSendABodyWithoutEnd() throws IOException {
        assertThat(fetched(OK + "\r\n", "x".repeat(100), NO_PAUSE, GENEROUS)).isEqualTo(TOO_LARGE);
    }

    @Test
    void areLeftOnceTheyHaveSentTooMuch() throws IOException, InterruptedException {
        try (var server = new EndlessServer(OK + "\r\n", "x", NO_PAUSE)) {
            var address = URI.create("http://a.example:" + server.port());
            var visitor = server.visitor(GENEROUS);

            visitor.fetch(address, TEXT);

            try {
                assertThat(server.isLeft()).isTrue();
            } finally {
                Reference.reachabilityFence(visitor); // Left, not merely forgotten and collected.
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 ",
                OK + "X-Endless: ",
                OK + "Transfer-Encoding: chunked\r\n\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\n1;",
            })
    void mayNotSendALineWithoutEnd(String beginning) throws IOException {
        assertThat(fetched(beginning, "f".repeat(100), NO_PAUSE, GENEROUS)).isEqualTo(UNREACHABLE);
    }

    @Test
    void mayNotSendHeadersWithoutEnd() throws IOException {
        assertThat(fetched(OK, "X-Endless: x\r\n", NO_PAUSE, GENEROUS)).isEqualTo(UNREACHABLE);
    }

    @Test
    void mayNotPromiseAnAnswerWithoutEnd() throws IOException {
        assertThat(fetched("", "HTTP/1.1 100 Continue\r\n\r\n", DRIP, IMPATIENT))
                .isEqualTo(TOO_SLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 ", OK + "X-Slow: ", OK + "\r\n"})
    void mayNeitherStopNorDribble(String beginning) throws IOException {
        assertThat(fetched(beginning, "", DRIP, IMPATIENT)).isEqualTo(TOO_SLOW);
        assertThat(fetched(beginning, "x", DRIP, IMPATIENT)).isEqualTo(TOO_SLOW);
    }

    private static Outcome fetched(
            String beginning, String refrain, Duration pause, Duration timeLimit)
            throws IOException {
        try (var server = new EndlessServer(beginning, refrain, pause)) {
            var address = URI.create("http://a.example:" + server.port());
            return server.visitor(timeLimit).fetch(address, TEXT);
        }
    }
}
