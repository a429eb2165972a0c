package ai.halo.integrations.conversation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.conversation.ImageFetch;
import ai.halo.application.conversation.ImageFetch.Outcome.Fetched;
import ai.halo.application.conversation.ImageFetch.Outcome.NotFetched;
import ai.halo.domain.conversation.Image.Inline;
import ai.halo.domain.conversation.Image.Linked;
import ai.halo.integrations.web.Certificates;
import ai.halo.integrations.web.Gate;
import ai.halo.integrations.web.GuardedFetch;
import ai.halo.integrations.web.LocalWeb;
import com.sun.net.httpserver.HttpsExchange;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class GuardedImageFetchTest {

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n…".getBytes(ISO_8859_1);

    private final LocalWeb web;
    private final LocalWeb insecure;
    private final ImageFetch fetch;

    GuardedImageFetchTest(@TempDir Path folder) throws Exception {
        var tls = Certificates.certifying("pictures.example", folder);
        web = LocalWeb.secured(tls);
        insecure = LocalWeb.plain();
        var gate =
                new Gate(
                        host -> List.of(InetAddress.getLoopbackAddress()),
                        Set.of(web.address(), insecure.address()));
        fetch = new GuardedImageFetch(new GuardedFetch(gate, tls, Duration.ofMinutes(1)));
    }

    @AfterAll
    void closeServers() {
        web.close();
        insecure.close();
    }

    @Test
    void fetchesAPictureAndAsksForItsHostByName() {
        var names = new ArrayList<SNIServerName>();
        web.at(
                "/a.png",
                exchange -> {
                    var session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
                    names.addAll(session.getRequestedServerNames());
                    exchange.getResponseHeaders().set("Content-Type", "image/png");
                    exchange.sendResponseHeaders(200, PNG.length);
                    exchange.getResponseBody().write(PNG);
                    exchange.close();
                });

        assertThat(fetched("/a.png")).isEqualTo(new Fetched(Inline.of(PNG).orElseThrow()));
        assertThat(names).containsExactly(new SNIHostName("pictures.example"));
    }

    @Test
    void believesTheBytesOfAPictureRatherThanItsSender() {
        web.at("/b.gif", "image/gif", PNG).at("/c.png", "image/png", "<svg/>".getBytes(ISO_8859_1));

        assertThat(fetched("/b.gif")).isEqualTo(new Fetched(Inline.of(PNG).orElseThrow()));
        assertThat(fetched("/c.png")).isEqualTo(new NotFetched("it is not a picture"));
    }

    @Test
    void fetchesNothingThatIsNotSecured() {
        var address = insecure.at("/a.png", "image/png", PNG).uri("pictures.example", "/a.png");
        web.redirecting("/d.png", 302, address.toString());

        assertThat(fetch.fetch(new Linked(address))).isInstanceOf(NotFetched.class);
        assertThat(fetched("/d.png")).isInstanceOf(NotFetched.class);
    }

    @Test
    void fetchesNothingFromAHostThatCannotShowWhoItIs() {
        var elsewhere = web.at("/e.png", "image/png", PNG).uri("other.example", "/e.png");

        assertThat(fetch.fetch(new Linked(elsewhere)))
                .isEqualTo(new NotFetched("its server could not be reached"));
    }

    private ImageFetch.Outcome fetched(String path) {
        return fetch.fetch(new Linked(uri(path)));
    }

    private URI uri(String path) {
        return web.uri("pictures.example", path);
    }
}
