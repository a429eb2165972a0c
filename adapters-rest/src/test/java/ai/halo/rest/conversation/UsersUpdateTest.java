package ai.halo.rest.conversation;

import static ai.halo.rest.RunningServer.SERVER_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Trait;
import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import ai.halo.rest.contact.Token;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UsersUpdateTest {

    private static final String UPDATE = "/api/sdk/users/update";

    private final Register register = new Register();
    private final RunningServer server = register.open();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void refreshesManyAndNamesWhatWasWrongWithEachOther() {
        Json.Obj answer =
                update(
                                """
                                {"users": [
                                  {"user_id": "ann", "traits": {"plan": "Team"}},
                                  {"user_id": "bob", "traits": {"created_at": "x", "org_id": 1}},
                                  {"traits": {}}, 7, {"user_id": "anonymous"},
                                  {"user_id": "cy", "context": {"k": {"label": "K", "value": 1}}},
                                  {"user_id": "dee", "context": {"k": 1}},
                                  {"user_id": 9}]}
                                """)
                        .json();

        assertThat(answer.at("success")).isEqualTo(Json.bool(true));
        assertThat(answer.at("created").plain()).isEqualTo("2");
        assertThat(answer.at("updated").plain()).isEqualTo("0");
        List<Json> errors = ((Json.Arr) answer.at("errors")).items();
        assertThat(errors)
                .extracting(error -> at(error, "index"))
                .containsExactly("1", "2", "3", "4", "6", "7");
        assertThat(errors)
                .extracting(error -> at(error, "user_id"))
                .containsExactly("bob", "null", "null", "anonymous", "dee", "null");
        assertThat(at(errors.getFirst(), "reserved_keys")).isEqualTo("[\"created_at\",\"org_id\"]");
        assertThat(at(errors.getFirst(), "error")).contains("created_at, org_id");
        assertThat(at(errors.get(1), "error")).isEqualTo("user_id is required: send a text");
        assertThat(at(errors.get(4), "field")).isEqualTo("context.k");
        assertThat(register.contact("ann").traits().all())
                .containsExactly(new Trait("plan", Json.text("Team"), Provenance.SERVER));
    }

    @Test
    void takesASingleUserAtTheTop() {
        assertThat(
                        update("{\"user_id\": \"sol\", \"traits\": {\"plan\": \"Team\"}}")
                                .json()
                                .at("created"))
                .isEqualTo(Json.number(1));
        assertThat(update("{\"user_id\": \"sol\", \"traits\": {\"id\": 1}}"))
                .returns(400, Answer::status)
                .returns("reserved_keys", Answer::code);
        assertThat(update("{\"user_id\": \"sol\", \"traits\": {\"mrr\": \"x\"}}"))
                .returns(400, Answer::status)
                .returns("traits.mrr must be a number", Answer::error);
        assertThat(update("{\"user_id\": \"new\", \"update_only\": true}").json().at("skipped"))
                .isEqualTo(Json.number(1));
        assertThat(register.knows("new")).isFalse();
    }

    @Test
    void takesAThousandAndNotOneMore() {
        assertThat(update("{\"users\": " + users(1_000) + "}").json().at("created"))
                .isEqualTo(Json.number(1_000));
        assertThat(update("{\"users\": " + users(1_001) + "}"))
                .returns(400, Answer::status)
                .returns("users must have at most 1,000 entries", Answer::error);
    }

    @ParameterizedTest
    @CsvSource({"20000, 1, 0", "20001, 0, 1"})
    void takesTwentyThousandBytesOfAUser(int bytes, int created, int errors) {
        Json.Obj context =
                Json.object().with("k", Json.object().with("label", "Plan").with("value", "Team"));
        int around = "{\"note\":\"\"}".length() + context.bytes();
        Json.Obj traits = Json.object().with("note", "x".repeat(bytes - around));
        String user =
                Json.object()
                        .with("user_id", "big")
                        .with("traits", traits)
                        .with("context", context)
                        .compact();
        Json.Obj tally = update("{\"users\":[" + user + "]}").json();

        assertThat(tally.at("created")).isEqualTo(Json.number(created));
        assertThat(((Json.Arr) tally.at("errors")).items()).hasSize(errors);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}| users",
                "{\"users\":{}}| users",
                "{\"users\":[],\"user_id\":\"u\"}| users",
                "{\"users\":[],\"update_only\":1}| update_only"
            })
    void refusesByName(String body, String field) {
        Answer answer = update(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("field").plain()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scope\":\"users.update\",\"exp\":+3600}| 200",
                "{\"scope\":\"users.update\",\"exp\":+3630}| 200",
                "{\"scope\":\"users.update\",\"exp\":+3631}| 403",
                "{\"scope\":\"users.update\",\"exp\":+300,\"user_id\":\"somebody\"}| 200",
                "{\"scope\":\"users.update\",\"exp\":-29}| 200",
                "{\"scope\":\"users.update\",\"exp\":-30}| 403",
                "{\"scope\":\"users.update\"}| 403",
                "{\"scope\":\"users.update\",\"exp\":\"soon\"}| 403",
                "{\"scope\":\"users.read\",\"exp\":+300}| 403",
                "{\"scope\":[\"users.update\"],\"exp\":+300}| 403",
                "{\"user_id\":\"maria\",\"exp\":+300}| 403"
            })
    void believesOnlyAFreshTokenForThisScope(String claims, int status) {
        Answer answer = update("{\"users\":[]}", Token.of(inSeconds(claims)).compact());
        assertThat(answer.status()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.code()).isEqualTo("identity_rejected");
        }
    }

    @Test
    void asksForATokenUnlessTheKeyIsSecret() {
        String[] secretly = {"Authorization", "Bearer " + SERVER_KEY};
        String stolen =
                Token.of(inSeconds("{\"scope\":\"users.update\",\"exp\":+300}"))
                        .signedWith(new IdentitySecret("ha_secret_" + "x".repeat(40)))
                        .compact();

        assertThat(server.post(UPDATE, "{\"users\":[]}").code()).isEqualTo("identity_rejected");
        assertThat(server.post(UPDATE, "{\"users\":[]}", secretly).status()).isEqualTo(200);
        assertThat(update("{\"users\":[]}", stolen).status()).isEqualTo(403);
        assertThat(
                        server.post(
                                        UPDATE,
                                        "{\"users\":[],\"user_token\":\"" + stolen + "\"}",
                                        secretly)
                                .status())
                .isEqualTo(403);
    }

    private Answer update(String body) {
        return update(
                body, Token.of(inSeconds("{\"scope\":\"users.update\",\"exp\":+300}")).compact());
    }

    private Answer update(String body, String token) {
        var sent = (Json.Obj) Json.parse(body);
        return server.post(UPDATE, sent.with("user_token", token).compact());
    }

    /** With {@code +300} as the moment 300 seconds from now. */
    private static String inSeconds(String claims) {
        return claims.replace("+3630", "" + Token.in(3_630))
                .replace("+3631", "" + Token.in(3_631))
                .replace("+3600", "" + Token.in(3_600))
                .replace("+300", "" + Token.in(300))
                .replace("-29", "" + Token.in(-29))
                .replace("-30", "" + Token.in(-30));
    }

    private static String users(int count) {
        return new Json.Arr(
                        IntStream.range(0, count)
                                .<Json>mapToObj(i -> Json.object().with("user_id", "u" + i))
                                .toList())
                .compact();
    }

    private static String at(Json error, String name) {
        return ((Json.Obj) error).at(name).plain();
    }
}
