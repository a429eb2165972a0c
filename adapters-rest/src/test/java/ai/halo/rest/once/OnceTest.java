package ai.halo.rest.once;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnceTest {

    private final RunningServer server = RunningServer.with();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void answersTheSameCallTheSame() {
        Answer first = create("k1", "{\"a\":1,\"b\":{\"c\":2.0,\"d\":3}}");
        Answer again = create("k1", "{ \"b\": {\"d\": 3, \"c\": 2}, \"a\": 1, \"e\": null }");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"a\":1};                  {\"a\":2};                          422",
                "{\"a\":[1,2]};              {\"a\":[2,1]};                      422",
                "{\"a\":1};                  {\"a\":\"1\"};                      422",
                "{\"user_token\":\"x\"};     {\"user_token\":\"y\"};             201",
                "{\"behavior_context\":1};   {\"behavior_context\":2};           201",
            })
    void refusesAnotherBody(String first, String second, int status) {
        String key = "key-" + first.hashCode() + second.hashCode();
        Answer created = create(key, first);

        Answer again = create(key, second);

        assertThat(again.status()).isEqualTo(status);
        if (status == 422) {
            assertThat(again.code()).isEqualTo("idempotency_key_reused");
        } else {
            assertThat(again.json()).isEqualTo(created.json());
        }
    }

    @ParameterizedTest
    @CsvSource({"session_id", "user_id"})
    void letsNobodyFindAnothersAnswer(String who) {
        Answer ana = create("shared", "{\"" + who + "\":\"ana\"}");
        Answer bo = create("shared", "{\"" + who + "\":\"bo\"}");

        assertThat(bo.status()).isEqualTo(201);
        assertThat(bo.json()).isNotEqualTo(ana.json());
    }

    @Test
    void keepsTheKeyFreeAfterARefusal() {
        assertThat(create("k2", "{\"broken\":true}").status()).isEqualTo(400);
        assertThat(create("k2", "{\"broken\":false}").status()).isEqualTo(201);
    }

    @Test
    void createsAnewWithoutAKey() {
        Answer first = server.post("/api/sdk/things", "{}");

        assertThat(server.post("/api/sdk/things", "{}").json()).isNotEqualTo(first.json());
    }

    @ParameterizedTest
    @CsvSource({"200, 201", "201, 400"})
    void takesKeysOfTwoHundredCharacters(int length, int status) {
        assertThat(create("x".repeat(length), "{}").status()).isEqualTo(status);
    }

    @Test
    void refusesAKeyThatHoldsASpace() {
        assertThat(create("a b", "{}").error()).startsWith("Idempotency-Key must be 1 to 200");
    }

    private Answer create(String key, String body) {
        return server.post(
                "/api/sdk/things",
                body,
                "Authorization",
                "Bearer " + RunningServer.WIDGET_KEY,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }
}
