package ai.halo.integrations.web;

import static java.util.stream.Collectors.joining;

import ai.halo.integrations.web.GuardedFetch.Outcome;
import ai.halo.integrations.web.GuardedFetch.Outcome.Fetched;
import ai.halo.integrations.web.GuardedFetch.Outcome.NotFetched;
import ai.halo.integrations.web.GuardedFetch.Wanted;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.util.Timeout;

/** Single requests, each over a connection of its own, that trust nothing they are answered. */
final class Requests {

    private static final int MAX_CONNECTIONS = 64;
    private static final int MAX_PORT = 65_535;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> ENCODINGS = Set.of("", "identity", "gzip");

    private final CloseableHttpClient client;

    Requests(Gate gate, SSLContext tls, Duration timeLimit) {
        client =
                HttpClients.custom()
                        .setConnectionManager(connections(gate, tls, Timeout.of(timeLimit)))
                        .setConnectionReuseStrategy((request, response, context) -> false)
                        .setUserAgent("Halo")
                        .disableAuthCaching()
                        .disableAutomaticRetries()
                        .disableContentCompression() // It would not stop at our limit of bytes.
                        .disableCookieManagement()
                        .disableRedirectHandling() // Each hop passes our own checks.
                        .build();
    }

    private static HttpClientConnectionManager connections(
            Gate gate, SSLContext tls, Timeout timeLimit) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(gate)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(timeLimit)
                                .setSocketTimeout(timeLimit)
                                .build())
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(MAX_CONNECTIONS)
                .build();
    }

    /** Where one request led. */
    sealed interface Answer {}

    record Redirected(URI address) implements Answer {}

    record Settled(Outcome outcome) implements Answer {}

    Answer get(URI address, Wanted wanted) {
        if (!isAllowed(address, wanted)) {
            return new Settled(NotFetched.ADDRESS_NOT_ALLOWED);
        }
        var request = new HttpGet(address);
        request.setHeader(
                HttpHeaders.ACCEPT, wanted.mediaTypes().stream().sorted().collect(joining(", ")));
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        try {
            return read(address, client.executeOpen(null, request, null), wanted);
        } catch (GateClosed notPublic) {
            return new Settled(NotFetched.ADDRESS_NOT_ALLOWED);
        } catch (SocketTimeoutException tooSlow) {
            return new Settled(NotFetched.TOO_SLOW);
        } catch (IOException unreachable) {
            return new Settled(NotFetched.UNREACHABLE);
        } finally {
            request.cancel(); // Closing politely would first read the rest, however much that is.
        }
    }

    private static boolean isAllowed(URI address, Wanted wanted) {
        return address.getScheme() != null
                && wanted.schemes().contains(address.getScheme().toLowerCase(Locale.ROOT))
                && address.getHost() != null
                && address.getPort() <= MAX_PORT
                && address.getRawUserInfo() == null;
    }

    private static Answer read(URI address, ClassicHttpResponse response, Wanted wanted)
            throws IOException {
        if (REDIRECTS.contains(response.getCode())) {
            return redirected(address, header(response, HttpHeaders.LOCATION));
        }
        if (response.getCode() != 200) {
            return new Settled(NotFetched.NOT_THERE);
        }
        var mediaType = mediaType(header(response, HttpHeaders.CONTENT_TYPE));
        var encoding = header(response, HttpHeaders.CONTENT_ENCODING);
        if (!wanted.mediaTypes().contains(mediaType) || !ENCODINGS.contains(encoding)) {
            return new Settled(NotFetched.WRONG_TYPE);
        }
        var sent = response.getEntity().getContent();
        var content = encoding.equals("gzip") ? new GZIPInputStream(sent) : sent;
        byte[] body = content.readNBytes(wanted.maxBytes() + 1);
        return new Settled(
                body.length > wanted.maxBytes()
                        ? NotFetched.TOO_LARGE
                        : new Fetched(address, mediaType, body));
    }

    private static Answer redirected(URI address, String location) {
        if (location.isEmpty()) {
            return new Settled(NotFetched.NOT_THERE);
        }
        try {
            return new Redirected(address.resolve(location));
        } catch (IllegalArgumentException notAnAddress) {
            return new Settled(NotFetched.ADDRESS_NOT_ALLOWED);
        }
    }

    private static String mediaType(String header) {
        return header.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null ? "" : header.getValue().strip();
    }
}
