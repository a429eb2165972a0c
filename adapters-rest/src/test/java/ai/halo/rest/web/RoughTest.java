package ai.halo.rest.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.rest.RunningServer;
import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no well-behaved client sends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoughTest {

    private final RunningServer server = RunningServer.with();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /nowhere HTTP/1.1| Accept: text/html| 404",
                "GET /api/%zz HTTP/1.1| A: b| 400",
                "GET /api/../../etc/passwd HTTP/1.1| A: b| 404",
                "GET //api/v1/echo HTTP/1.1| A: b| 401",
                "GET /api/v1//echo HTTP/1.1| A: b| 401",
                "GET /api/v1/echo/ HTTP/1.1| A: b| 401",
                "GET /API/V1/echo HTTP/1.1| A: b| 404",
                "GET /api/%76%31/echo HTTP/1.1| A: b| 404",
                "GET /api/v1/echo;x=y HTTP/1.1| A: b| 401",
                "BREW /api/sdk/echo HTTP/1.1| A: b| 401",
                "TRACE / HTTP/1.1| A: b| 404",
                "POST /api/sdk/echo HTTP/1.1| Content-Length: -1| 400",
                "POST /api/sdk/echo HTTP/1.1| Content-Length: 99999999999| 401",
                "POST /api/sdk/echo HTTP/1.1| Transfer-Encoding: gzip| 401",
                "GET / HTTP/1.1| broken header| 400",
                "GET HTTP/1.1| A: b| 400"
            })
    void answersRoughRequestsInJsonToo(String line, String header, int status) throws IOException {
        String answer =
                say(line + "\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.").contains(" " + status + " ");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("x-request-id: ", "content-type: application/json", "\"request_id\":")
                .doesNotContain("exception", "html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/echo",
                "//api/v1/echo",
                "/api/v1//echo",
                "/api/v1/echo/",
                "/api/v1/echo;x=y",
                "/api/v1/echo?x=/api/sdk/",
                "/api/sdk/../v1/echo",
                "/api/sdk/..;/v1/echo",
                "http://localhost/api/v1/echo",
                "http://localhost//api/v1/echo",
                "//api/sdk/api/v1/echo",
                "/api/v1/echo#/api/sdk/"
            })
    void opensNoManagementToTheWidgetKeyByAnySpelling(String address) throws IOException {
        String answer =
                say(
                        "GET "
                                + address
                                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + "Authorization: Bearer "
                                + RunningServer.WIDGET_KEY
                                + "\r\n\r\n");
        assertThat(answer).doesNotContain(" 200 ").containsPattern("^HTTP/1.1 40[034] ");
    }

    private String say(String words) throws IOException {
        try (var socket = new Socket("localhost", server.port())) {
            socket.getOutputStream().write(words.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
