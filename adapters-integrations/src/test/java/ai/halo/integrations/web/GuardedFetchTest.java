package ai.halo.integrations.web;

import static ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched.ADDRESS_NOT_ALLOWED;
import static ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched.NOT_THERE;
import static ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched.TOO_LARGE;
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
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedFetchTest {

    private static final int MAX_BYTES = 1_000;
    private static final Wanted TEXT =
            new Wanted(Set.of("http"), Set.of("text/plain", "text/html"), MAX_BYTES);
    private static final Duration GENEROUS = Duration.ofMinutes(1);

    private final LocalWeb web = LocalWeb.plain();

    GuardedFetchTest() throws IOException {}

    @AfterEach
    void closeServer() {
        web.close();
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
        var visitor = web.visitor(rebinding, GENEROUS);

        assertThat(visitor.fetch(uri("/a"), TEXT)).isInstanceOf(Fetched.class);
        assertThat(asked).containsExactly("a.example");
        assertThat(visitor.fetch(uri("/a"), TEXT)).isEqualTo(ADDRESS_NOT_ALLOWED);
    }

    @Test
    void saysSoWhenNothingIsThere() {
        Names nobody =
                host -> {
                    throw new UnknownHostException(host);
                };

        assertThat(fetch("/nothing")).isEqualTo(NOT_THERE);
        assertThat(web.visitor(nobody, GENEROUS).fetch(uri("/"), TEXT)).isEqualTo(UNREACHABLE);
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
    void goesThroughNoProxyThatTheMachineHasBeenGiven() {
        web.at("/a", "text/plain", bytes("Hello"));
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", "1");
        try {
            assertThat(fetch("/a")).isInstanceOf(Fetched.class);
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
    }

    private Outcome fetch(String path) {
        return web.visitor().fetch(uri(path), TEXT);
    }

    private URI uri(String path) {
        return web.uri("a.example", path);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
