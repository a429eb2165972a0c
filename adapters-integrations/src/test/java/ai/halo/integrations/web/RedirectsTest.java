package ai.halo.integrations.web;

import static ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched.ADDRESS_NOT_ALLOWED;
import static ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched.NOT_THERE;
import static ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched.TOO_MANY_REDIRECTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.integrations.web.GuardedFetch.Outcome;
import ai.halo.integrations.web.GuardedFetch.Outcome.Fetched;
import ai.halo.integrations.web.GuardedFetch.Wanted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {

    private static final Wanted TEXT = new Wanted(Set.of("http"), Set.of("text/plain"), 1_000);
    private static final byte[] HELLO = "Hello".getBytes(UTF_8);

    private final LocalWeb web = LocalWeb.plain();
    private final LocalWeb inside = LocalWeb.plain();

    RedirectsTest() throws IOException {}

    @AfterEach
    void closeServers() {
        web.close();
        inside.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void areFollowed(int status) {
        web.redirecting("/a/b", status, "../c?d").at("/c", "text/plain", HELLO);

        assertThat(fetch("/a/b"))
                .isInstanceOfSatisfying(
                        Fetched.class, f -> assertThat(f.address()).isEqualTo(uri("/c?d")));
    }

    @Test
    void areFollowedFiveTimesAndNoMore() {
        for (int i = 1; i <= 6; i++) {
            web.redirecting("/" + i, 302, "/" + (i - 1));
        }
        web.at("/0", "text/plain", HELLO);

        assertThat(fetch("/5")).isInstanceOf(Fetched.class);
        assertThat(fetch("/6")).isEqualTo(TOO_MANY_REDIRECTS);
    }

    @Test
    void leadNowhereWithoutAnAddress() {
        web.redirecting("/a", 302, "");

        assertThat(fetch("/a")).isEqualTo(NOT_THERE);
    }

    @Test
    void doNotLeadInside() {
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
                "http://0/",
                "http://localhost/",
                "http://1.1.1.1:22/",
                "http://1.1.1.1:99999/",
                "file:///etc/passwd",
                "https://a.example/",
                "http://user:secret@a.example/",
                "http:///",
                "http://[/",
                "http:a.example",
                "//",
            })
    void doNotLeadAnywhereElseThatIsNotPublic(String location) {
        web.redirecting("/a", 302, location);
        var visitor = web.visitor(RedirectsTest::addressesOf, Duration.ofMinutes(1));

        assertThat(visitor.fetch(uri("/a"), TEXT)).isEqualTo(ADDRESS_NOT_ALLOWED);
    }

    private static List<InetAddress> addressesOf(String host) throws UnknownHostException {
        return host.equals("a.example")
                ? List.of(InetAddress.getLoopbackAddress())
                : Names.ofTheSystem().addressesOf(host);
    }

    private Outcome fetch(String path) {
        return web.visitor().fetch(uri(path), TEXT);
    }

    private URI uri(String path) {
        return web.uri("a.example", path);
    }
}
