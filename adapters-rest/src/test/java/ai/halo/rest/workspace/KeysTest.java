package ai.halo.rest.workspace;

import static ai.halo.rest.RunningServer.NOON;
import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.CountedIds;
import ai.halo.application.OneAtATime;
import ai.halo.application.Transactions;
import ai.halo.application.workspace.Admissions;
import ai.halo.application.workspace.ApiKeys;
import ai.halo.application.workspace.InMemoryAdmissions;
import ai.halo.application.workspace.InMemoryApiKeys;
import ai.halo.application.workspace.InMemoryWorkspaces;
import ai.halo.application.workspace.IssueApiKey;
import ai.halo.application.workspace.Moving;
import ai.halo.application.workspace.RegenerateWidgetKey;
import ai.halo.application.workspace.RevokeApiKey;
import ai.halo.application.workspace.RotateIdentitySecret;
import ai.halo.domain.Json;
import ai.halo.domain.workspace.IdentitySecret;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.Scope;
import ai.halo.rest.Office;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysTest {

    private static final String KEYS = "/api/v1/api-keys";
    private static final String REGENERATE = "/api/v1/workspace/widget-key/regenerate";
    private static final String ROTATE = "/api/v1/workspace/identity-secret/rotate";
    private static final String SCRIPT =
            "{\"name\": \"Nightly script\", \"scopes\": [\"tickets:read\"]}";

    private final OneAtATime transactions = new OneAtATime();
    private final InMemoryWorkspaces workspaces = new InMemoryWorkspaces(transactions);
    private final ApiKeys keys = new InMemoryApiKeys(workspaces);
    private final Admissions admissions = new InMemoryAdmissions(workspaces);
    private final CountedSecrets secrets = new CountedSecrets();
    private final InstantSource noon = InstantSource.fixed(RunningServer.NOON);
    private final Office office =
            Office.with(
                    bean(Transactions.class, transactions),
                    bean(ApiKeys.class, keys),
                    bean(
                            IssueApiKey.class,
                            new IssueApiKey(keys, transactions, noon, new CountedIds(), secrets)),
                    bean(RevokeApiKey.class, new RevokeApiKey(keys, transactions, () -> NOON)),
                    bean(
                            RegenerateWidgetKey.class,
                            new RegenerateWidgetKey(workspaces, transactions, () -> NOON, secrets)),
                    bean(
                            RotateIdentitySecret.class,
                            new RotateIdentitySecret(workspaces, transactions, noon, secrets)));

    private Moving moving = Moving.into(office.server().keys().workspace());

    @BeforeEach
    void moveIn() {
        office.server().keys().reset();
        moving = Moving.into(office.server().keys().workspace()).found(workspaces, transactions);
    }

    @AfterAll
    void stop() {
        office.close();
    }

    @Test
    void showsANewKeyOnce() {
        Json.Obj issued = office.post(KEYS, SCRIPT).json();

        assertThat(admissions.of(Key.of(issued.at("api_key").plain()))).isPresent();
        assertThat(office.get(KEYS).json().at("items").compact())
                .contains("\"name\":\"Nightly script\",\"scopes\":[\"tickets:read\"]")
                .contains("\"name\":\"First key\",\"scopes\":[\"*\"]")
                .contains("\"last_used_at\":null")
                .doesNotContain("ha_key_");
    }

    @Test
    void revokesAKeyAtOnce() {
        Json.Obj issued = office.post(KEYS, SCRIPT).json();
        String address = KEYS + "/" + issued.at("id").plain();

        assertThat(office.delete(address).status()).isEqualTo(204);

        assertThat(admissions.of(Key.of(issued.at("api_key").plain()))).isEmpty();
        office.doesNotKnow(office.delete(address));
        assertThat(office.delete(KEYS + "/00000000-0000-0007-0000-000000000001"))
                .returns(409, Answer::status)
                .returns("key_in_use", Answer::code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scopes\": [\"sdk\"]}                       | name",
                "{\"name\": \" \", \"scopes\": [\"sdk\"]}      | name",
                "{\"name\": \"Script\"}                        | scopes",
                "{\"name\": \"Script\", \"scopes\": \"sdk\"}   | scopes",
                "{\"name\": \"Script\", \"scopes\": [\"all\"]} | scopes",
                "{\"name\": \"Script\", \"scopes\": [7]}       | scopes[0]"
            })
    void refusesWhatItDoesNotUnderstand(String body, String field) {
        office.refuses(office.post(KEYS, body), field);
    }

    @Test
    void replacesTheWidgetKeyAtOnce() {
        Key old = moving.credentials().widgetKey();

        Key next = Key.of(office.post(REGENERATE, "").json().at("widget_key").plain());

        assertThat(admissions.of(old)).isEmpty();
        assertThat(admissions.of(next)).isPresent();
    }

    @Test
    void rotatesTheIdentitySecretWithAnOverlap() {
        IdentitySecret old = moving.credentials().identitySecret();

        Json.Obj rotated = office.post(ROTATE, "{}").json();

        assertThat(rotated.at("old_valid_until").plain())
                .isEqualTo("2026-01-03T12:00:00.000000+00:00");
        assertThat(secrets())
                .containsExactly(new IdentitySecret(rotated.at("identity_secret").plain()), old);
    }

    @Test
    void endsTheOldSecretAtOnceWhereThatIsWished() {
        assertThat(office.post(ROTATE, "{\"overlap_hours\": 0}").json().at("old_valid_until"))
                .isEqualTo(Json.text("2026-01-02T12:00:00.000000+00:00"));
        office.refuses(office.post(ROTATE, "{\"overlap_hours\": 721}"), "overlap_hours");
        office.refuses(office.post(ROTATE, "{\"overlap_hours\": -1}"), "overlap_hours");
    }

    @Test
    void opensNoMoreThanItsScopes() {
        office.server().keys().grant(Scope.KEYS_READ);

        assertThat(office.get(KEYS).status()).isEqualTo(200);
        assertThat(office.post(KEYS, SCRIPT))
                .returns(403, Answer::status)
                .returns("missing_scope", Answer::code)
                .returns(Json.text("keys:write"), answer -> answer.json().at("scope"));
        assertThat(office.post(REGENERATE, "").code()).isEqualTo("missing_scope");
        assertThat(office.post(ROTATE, "{}").code()).isEqualTo("missing_scope");
    }

    @Test
    void givesNobodyMoreThanItHas() {
        office.server().keys().grant(Scope.KEYS_WRITE);

        assertThat(office.post(KEYS, SCRIPT))
                .returns(403, Answer::status)
                .returns(Json.text("tickets:read"), answer -> answer.json().at("scope"));
    }

    @Test
    void isClosedToBrowsers() {
        office.isClosedToBrowsers(KEYS);
    }

    private List<IdentitySecret> secrets() {
        return admissions.of(moving.credentials().apiKey()).orElseThrow().secrets();
    }
}
