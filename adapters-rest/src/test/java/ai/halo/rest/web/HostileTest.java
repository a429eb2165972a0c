package ai.halo.rest.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.rest.RunningServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who holds a connection without saying anything, and who says too much. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTest {

    private static final int GENEROUS = 60_000;
    private static final String HEAD =
            "POST /api/sdk/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer "
                    + RunningServer.WIDGET_KEY
                    + "\r\n";

    private final RunningServer server = RunningServer.with();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void cutsWhoeverDoesNotComeToTheEnd() throws IOException {
        var idlers = new ArrayList<Socket>();
        for (String start : List.of("", "GET / HT", HEAD, HEAD + "Content-Length: 9\r\n\r\n{")) {
            var idler = new Socket("localhost", server.port());
            idler.setSoTimeout(GENEROUS);
            idler.getOutputStream().write(start.getBytes(ISO_8859_1));
            idlers.add(idler);
        }
        assertThat(server.get("/health").status()).isLessThan(600);
        for (Socket idler : idlers) {
            assertThat(isCut(idler)).isTrue();
        }
    }

    @Test
    void refusesPackedBodiesUnopened() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"a\":\"".getBytes(ISO_8859_1));
            gzip.write(new byte[8 * 1024 * 1024]);
        }
        var answer =
                server.send(
                        "POST",
                        "/api/sdk/echo",
                        BodyPublishers.ofByteArray(packed.toByteArray()),
                        "Authorization",
                        "Bearer " + RunningServer.WIDGET_KEY,
                        "Content-Type",
                        "application/json",
                        "Content-Encoding",
                        "gzip");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.error()).contains("Content-Encoding");
    }

    @Test
    void letsNoAddressHoldMoreThanItsShare() {
        var crowding = new Crowding();
        var one = new InetSocketAddress("192.0.2.1", 5);
        for (int i = 0; i < Crowding.AT_MOST; i++) {
            assertThat(crowding.enters(one)).isTrue();
        }
        assertThat(crowding.enters(one)).isFalse();
        assertThat(crowding.enters(new InetSocketAddress("192.0.2.2", 5))).isTrue();
        crowding.leaves(one);
        assertThat(crowding.enters(one)).isTrue();
        assertThat(crowding.enters(one)).isFalse();
    }

    /** Whether everything that comes has an end. */
    private static boolean isCut(Socket idler) throws IOException {
        try (idler) {
            var _ = idler.getInputStream().readAllBytes();
            return true;
        } catch (SocketException reset) {
            return true;
        }
    }
}
