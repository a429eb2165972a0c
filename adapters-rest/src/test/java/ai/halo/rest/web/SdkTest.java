package ai.halo.rest.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SdkTest {

    private static final String RELEASED = "/sdk/released.txt";
    private static final String FIRST = "/sdk/0.9.0/haloagents.umd.js";
    private static final String NEWEST = "0.11.0";
    private static final String SCRIPT = "/sdk/" + NEWEST + "/haloagents.umd.js";

    private final RunningServer server = RunningServer.with();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void servesAReleaseForEver() {
        Answer script = server.get(FIRST);
        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Content-Type")).containsExactly("text/javascript; charset=utf-8");
        assertThat(script.header("Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
        assertThat(script.header("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(script.header("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(script.response().body()).contains("HaloAgents");
    }

    @Test
    void servesTheNewestAsLatestAndHasItAskedForAgain() {
        Answer latest = server.get("/sdk/latest/haloagents.umd.js");
        assertThat(latest.response().body()).isEqualTo(server.get(SCRIPT).response().body());
        assertThat(latest.header("Cache-Control"))
                .containsExactly("public, max-age=300, must-revalidate");
        String tag = latest.header("ETag").getFirst();
        Answer again = server.get("/sdk/latest/haloagents.umd.js", "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(again.header("ETag")).containsExactly(tag);
    }

    @Test
    void publishesTheTypesAndTheLanguages() {
        Answer types = server.get("/sdk/" + NEWEST + "/haloagents.d.ts");
        assertThat(types.header("Content-Type")).containsExactly("text/plain; charset=utf-8");
        assertThat(types.response().body()).contains("export function init");
        assertThat(server.get("/sdk/" + NEWEST + "/ja.json").json().at("send").plain())
                .isEqualTo("送信");
    }

    @Test
    void saysWhatABrowserMayInsistOn() {
        Answer answer = server.get("/api/sdk/sri");
        String expected = hash(server.get(SCRIPT));
        assertThat(answer.json().at("version").plain()).isEqualTo(NEWEST);
        assertThat((Json.Obj) answer.json().at("files"))
                .returns(expected, files -> files.at(NEWEST + "/haloagents.umd.js").plain())
                .returns(expected, files -> files.at("latest/haloagents.umd.js").plain());
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(List.of("*"));
    }

    /** Pages insist on these bytes: what was released is never changed, only followed. */
    @ParameterizedTest
    @CsvFileSource(resources = RELEASED, delimiter = ' ')
    void keepsTheEarlierBytesWhenTheServerIsUpgraded(String file, String hash) {
        assertThat(hash(server.get("/sdk/" + file))).isEqualTo(hash);
    }

    @Test
    void pinsEveryReleaseThatWasFollowed() throws IOException {
        var files = (Json.Obj) server.get("/api/sdk/sri").json().at("files");
        String released = new String(list().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(files.members().keySet())
                .filteredOn(file -> !file.startsWith("latest/") && !file.startsWith(NEWEST + "/"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(released).contains(file + " sha384-"));
        assertThat(server.get(FIRST).response().body())
                .isNotEqualTo(server.get("/sdk/latest/haloagents.umd.js").response().body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sdk/0.0.1/haloagents.umd.js",
                "/sdk/0.9.0/files.txt",
                "/sdk/0.9.0/..%2Freleases.txt",
                "/sdk/latest/other.js"
            })
    void servesNothingElse(String path) {
        assertThat(server.get(path)).returns(404, Answer::status);
    }

    private static InputStream list() {
        return Objects.requireNonNull(SdkTest.class.getResourceAsStream(RELEASED));
    }

    private static String hash(Answer answer) {
        try {
            byte[] bytes = answer.response().body().getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-384").digest(bytes);
            return "sha384-" + Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
