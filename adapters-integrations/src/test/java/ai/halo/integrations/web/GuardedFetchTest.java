package ai.halo.integrations.web;

import static ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched.ADDRESS_NOT_ALLOWED;
import static ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched.NOT_THERE;
import static ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched.TOO_LARGE;
import static ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched.TOO_MANY_REDIRECTS;
import static ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched.TOO_SLOW;
import static ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched.UNREACHABLE;
import static ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched.WRONG_TYPE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.integrations.web.GuardedFetch.Outcome;
import ai.halo.integrations.web.GuardedFetch.Outcome.Fetched;
import ai.halo.integrations.web.GuardedFetch.Wanted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedFetchTest {

    private static final int MAX_BYTES = 1_000;
    private static final Wanted TEXT =
            new Wanted(Set.of("http"), Set.of("text/plain", "text/html"), MAX_BYTES);
    private static final Duration GENEROUS = Duration.ofMinutes(1);
    private static final Duration IMPATIENT = Duration.ofMillis(300);

    private final LocalWeb web = LocalWeb.plain();
    private final LocalWeb inside = LocalWeb.plain();

    GuardedFetchTest() throws IOException {}

    @AfterEach
    void closeServers() {
        web.close();
        inside.close();
    }

    @Test
    void fetchesWhatIsThereAndNamesItsHost() {
        var hosts = new ArrayList<String>();
        web.at(
                "/a",
                exchange -> {
                    hosts.add(exchange.getRequestHeaders().getFirst("Host"));
                    exchange.getResponseHeaders().set("Content-Type", "Text/Plain; charset=utf-8");
                    exchange.sendResponseHeaders(200, 5);
                    exchange.getResponseBody().write("Hello".getBytes(UTF_8));
                    exchange.close();
                });

        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        Fetched.class,
                        found -> {
                            assertThat(found.body()).asString().isEqualTo("Hello");
                            assertThat(found.mediaType()).isEqualTo("text/plain");
                            assertThat(found.address()).isEqualTo(uri("/a"));
                        });
        assertThat(hosts).containsExactly("a.example:" + web.address().getPort());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsRedirects(int status) {
        web.redirecting("/a/b", status, "../c?d").at("/c", "text/plain", bytes("Hello"));

        assertThat(fetch("/a/b"))
                .isInstanceOfSatisfying(
                        Fetched.class, f -> assertThat(f.address()).isEqualTo(uri("/c?d")));
    }

    @Test
    void followsFiveRedirectsAndNoMore() {
        for (int i = 1; i <= 6; i++) {
            web.redirecting("/" + i, 302, "/" + (i - 1));
        }
        web.at("/0", "text/plain", bytes("Hello"));

        assertThat(fetch("/5")).isInstanceOf(Fetched.class);
        assertThat(fetch("/6")).isEqualTo(TOO_MANY_REDIRECTS);
    }

    @Test
    void isNotLedInsideByARedirect() {
        var visits = new AtomicInteger();
        inside.at("/", exchange -> visits.incrementAndGet());
        web.redirecting("/a", 302, inside.uri("a.example", "/secret").toString());

        assertThat(fetch("/a")).isEqualTo(ADDRESS_NOT_ALLOWED);
        assertThat(visits).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[fe80::1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://2130706433/",
                "http://127.1/",
                "http://localhost/",
                "http://1.1.1.1:22/",
                "file:///etc/passwd",
                "https://a.example/",
                "http://user:secret@a.example/",
                "http:///",
                "http://[/",
                "//",
            })
    void isNotLedAnywhereElseByARedirect(String location) {
        web.redirecting("/a", 302, location);

        var fetch = new GuardedFetch(gate(GuardedFetchTest::ofAnAExample), tls(), GENEROUS);

        assertThat(fetch.fetch(uri("/a"), TEXT)).isEqualTo(ADDRESS_NOT_ALLOWED);
    }

    private static List<InetAddress> ofAnAExample(String host) throws UnknownHostException {
        return host.equals("a.example")
                ? List.of(InetAddress.getLoopbackAddress())
                : Names.ofTheSystem().addressesOf(host);
    }

    @Test
    void connectsToTheAddressThatWasCheckedWhateverTheNameMeansLater() {
        var asked = new ArrayList<String>();
        Names rebinding =
                host -> {
                    asked.add(host);
                    return asked.size() == 1
                            ? List.of(InetAddress.getLoopbackAddress())
                            : List.of(InetAddress.ofLiteral("10.0.0.1"));
                };
        web.at("/a", "text/plain", bytes("Hello"));
        var fetch = new GuardedFetch(gate(rebinding), tls(), GENEROUS);

        assertThat(fetch.fetch(uri("/a"), TEXT)).isInstanceOf(Fetched.class);
        assertThat(asked).containsExactly("a.example");
        assertThat(fetch.fetch(uri("/a"), TEXT)).isEqualTo(ADDRESS_NOT_ALLOWED);
    }

    @Test
    void saysSoWhenNothingIsThere() {
        Names nobody =
                host -> {
                    throw new UnknownHostException(host);
                };

        assertThat(fetch("/nothing")).isEqualTo(NOT_THERE);
        assertThat(new GuardedFetch(gate(nobody), tls(), GENEROUS).fetch(uri("/"), TEXT))
                .isEqualTo(UNREACHABLE);
        web.close();
        assertThat(fetch("/")).isEqualTo(UNREACHABLE);
    }

    @Test
    void readsNoTypeThatWasNotAskedFor() {
        web.at("/a", "image/svg+xml", bytes("<svg/>"));
        web.at("/b", 200, Map.of(), bytes("Hello"));
        web.at(
                "/c",
                200,
                Map.of("Content-Type", "text/plain", "Content-Encoding", "br"),
                bytes(""));

        assertThat(fetch("/a")).isEqualTo(WRONG_TYPE);
        assertThat(fetch("/b")).isEqualTo(WRONG_TYPE);
        assertThat(fetch("/c")).isEqualTo(WRONG_TYPE);
    }

    @Test
    void readsUpToItsLimit() {
        web.at("/a", "text/plain", bytes("x".repeat(MAX_BYTES)));
        web.at("/b", "text/plain", bytes("x".repeat(MAX_BYTES + 1)));

        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
        assertThat(fetch("/b")).isEqualTo(TOO_LARGE);
    }

    @Test
    void stopsReadingABodyThatNeverEnds() {
        var stopped = new CountDownLatch(1);
        web.at(
                "/a",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/plain");
                    exchange.sendResponseHeaders(200, 0);
                    try {
                        while (true) {
                            exchange.getResponseBody().write(new byte[MAX_BYTES]);
                        }
                    } finally {
                        stopped.countDown();
                    }
                });

        assertThat(fetch("/a")).isEqualTo(TOO_LARGE);
        assertThat(stopped).satisfies(CountDownLatch::await);
    }

    @Test
    void unpacksWhatIsPackedUpToItsLimit() throws IOException {
        web.at("/a", 200, PACKED, packed("Hello".getBytes(UTF_8)));
        web.at("/b", 200, PACKED, packed(new byte[50_000_000]));
        web.at("/c", 200, PACKED, bytes("not packed"));

        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        Fetched.class, f -> assertThat(f.body()).asString().isEqualTo("Hello"));
        assertThat(fetch("/b")).isEqualTo(TOO_LARGE);
        assertThat(fetch("/c")).isEqualTo(UNREACHABLE);
    }

    private static final Map<String, String> PACKED =
            Map.of("Content-Type", "text/plain", "Content-Encoding", "gzip");

    private static byte[] packed(byte[] body) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    @Test
    void doesNotWaitForASenderThatStopsHalfway() {
        web.at(
                "/a",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/plain");
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                });
        var impatient = new GuardedFetch(gate(LocalWeb.names()), tls(), IMPATIENT);

        assertThat(impatient.fetch(uri("/a"), TEXT)).isEqualTo(TOO_SLOW);
    }

    private Outcome fetch(String path) {
        return new GuardedFetch(gate(LocalWeb.names()), tls(), GENEROUS).fetch(uri(path), TEXT);
    }

    private Gate gate(Names names) {
        return new Gate(names, Set.of(web.address()));
    }

    private static SSLContext tls() {
        return SSLContexts.createDefault();
    }

    private URI uri(String path) {
        return web.uri("a.example", path);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
