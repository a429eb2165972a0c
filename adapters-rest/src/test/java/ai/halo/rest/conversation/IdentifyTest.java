package ai.halo.rest.conversation;

import static ai.halo.rest.RunningServer.SERVER_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Trait;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentifyTest {

    private static final String USERS = "/api/sdk/users/identify";
    private static final String COMPANIES = "/api/sdk/companies/identify";
    private static final String NOON = "2026-01-02T12:00:00.000000+00:00";

    private final Register register = new Register();
    private final RunningServer server = register.open();

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void reset() {
        server.keys().reset();
    }

    @Test
    void answersWithTheUserAsItIsNow() {
        Json.Obj answer =
                server.post(
                                USERS,
                                """
                                {"user_id":"full","traits":{"name":"Ada","plan":"pro","mrr":12.50,\
                                "signed_up_at":"2025-03-01","favourite":{"colour":"blue"}},\
                                "context":{"sync":{"label":"Sync","type":"error","value":["x"]}}}\
                                """)
                        .json();
        assertThat(answer.at("success")).isEqualTo(Json.bool(true));
        var user = (Json.Obj) answer.at("user");
        assertThat(user.at("external_id").plain()).isEqualTo("full");
        assertThat(user.at("name").plain()).isEqualTo("Ada");
        assertThat(user.at("email")).isEqualTo(Json.Null.NULL);
        assertThat(user.at("mrr").plain()).isEqualTo("12.50");
        assertThat(user.at("signed_up_at").plain()).isEqualTo("2025-03-01T00:00:00.000000+00:00");
        assertThat(user.at("custom_fields").compact())
                .isEqualTo("{\"plan\":\"pro\",\"favourite\":{\"colour\":\"blue\"}}");
        assertThat(user.at("context").compact())
                .isEqualTo("{\"sync\":{\"label\":\"Sync\",\"type\":\"error\",\"value\":[\"x\"]}}");
        assertThat(user.at("last_seen").plain()).isEqualTo(NOON);
        assertThat(user.at("created_at").plain()).isEqualTo(NOON);
    }

    @Test
    void mergesWhatIsToldLater() {
        var _ = server.post(USERS, user("merged", "{\"plan\":\"free\",\"role\":\"admin\"}"));
        Answer answer = server.post(USERS, user("merged", "{\"plan\":\"pro\"}"));
        assertThat(((Json.Obj) answer.json().at("user")).at("custom_fields").compact())
                .isEqualTo("{\"plan\":\"pro\",\"role\":\"admin\"}");
    }

    @Test
    void remembersHowATraitArrived() {
        var _ = server.post(USERS, user("told", "{\"plan\":\"free\"}"));
        var _ =
                server.post(
                        USERS,
                        user("told", "{\"plan\":\"pro\"}"),
                        "Authorization",
                        "Bearer " + SERVER_KEY);
        assertThat(register.contact("told").traits().all())
                .extracting(Trait::provenance)
                .containsExactly(Provenance.CLIENT, Provenance.SERVER);
    }

    @ParameterizedTest
    @CsvSource({
        USERS
                + ", user_id, id external_id org_id company_id created_at updated_at first_seen"
                + " last_seen last_contacted_at",
        COMPANIES
                + ", company_id, id external_id org_id created_at updated_at health_score"
                + " team_size last_contacted_at"
    })
    void namesAllReservedTraitsAtOnce(String path, String id, String reserved) {
        Json.Obj traits = Json.object().with("plan", "pro");
        for (String key : reserved.split(" ", -1)) {
            traits = traits.with(key, "x");
        }
        Json body = Json.object().with(id, "reserved").with("traits", traits);
        Answer answer = server.post(path, body.compact());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("reserved_keys");
        assertThat(answer.json().at("reserved_keys").compact())
                .isEqualTo("[\"" + reserved.replace(" ", "\",\"") + "\"]");
        assertThat(answer.json().at("docs_url").plain())
                .isEqualTo("https://halo.example/docs/api#reserved_keys");
        assertThat(register.knows("reserved")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        USERS + ", user_id, 20000",
        COMPANIES + ", company_id, 50000",
    })
    void takesTraitsAndContextUpToTheirBytesTogether(String path, String id, int max) {
        Json context = Json.parse("{\"k\":{\"label\":\"é\",\"value\":1}}");
        int padding = max - context.bytes() - "{\"a\":\"\"}".length();
        for (int over = 0; over <= 1; over++) {
            Json body =
                    Json.object()
                            .with(id, "large" + over)
                            .with("context", context)
                            .with("traits", Json.object().with("a", "x".repeat(padding + over)));
            Answer answer = server.post(path, body.compact());
            assertThat(answer.status()).isEqualTo(over == 0 ? 200 : 400);
        }
        assertThat(register.knows("large1")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}| user_id",
                "{\"user_id\":\"\"}| user_id",
                "{\"user_id\":\"anonymous\"}| user_id",
                "{\"user_id\":\"u\",\"traits\":[]}| traits",
                "{\"user_id\":\"u\",\"traits\":{\"mrr\":\"12\"}}| traits.mrr",
                "{\"user_id\":\"u\",\"traits\":{\"on_contract\":1}}| traits.on_contract",
                "{\"user_id\":\"u\",\"traits\":{\"signed_up_at\":\"soon\"}}| traits.signed_up_at",
                "{\"user_id\":\"u\",\"traits\":{\"renewal_status\":\"x\"}}| traits.renewal_status",
                "{\"user_id\":\"u\",\"context\":{\"k\":1}}| context.k",
                "{\"user_id\":\"u\",\"session_id\":\"a b\"}| session_id"
            })
    void refusesByName(String body, String field) {
        Answer answer = server.post(USERS, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("field").plain()).isEqualTo(field);
        assertThat(register.knows("u")).isFalse();
    }

    @Test
    void linksTheConversationHadBefore() {
        var _ = server.post(USERS, "{\"user_id\":\"linked\",\"session_id\":\"s1\"}");
        assertThat(register.linked())
                .extracting(Visitor::id)
                .contains(register.contact("linked").externalId());
    }

    @Test
    void leavesTheSessionOfSomebodyElseAlone() {
        assertThat(server.post(USERS, "{\"user_id\":\"thief\",\"session_id\":\"taken\"}"))
                .returns(403, Answer::status)
                .returns("session_not_yours", Answer::code);
        assertThat(register.knows("thief")).isFalse();
    }

    @Test
    void asksForAProofWhereItIsEnforced() {
        server.keys().verify(IdentityVerification.ENFORCE);
        assertThat(server.post(USERS, "{\"user_id\":\"unproved\"}"))
                .returns(403, Answer::status)
                .returns("identity_rejected", Answer::code);
        assertThat(server.post(COMPANIES, "{\"company_id\":\"c\",\"user_id\":\"unproved\"}"))
                .returns(403, Answer::status);
        assertThat(server.post(COMPANIES, "{\"company_id\":\"c\"}").status()).isEqualTo(200);
    }

    @Test
    void answersWithTheCompanyAndLinksItsUser() {
        var _ = server.post(USERS, "{\"user_id\":\"employee\"}");
        Answer answer =
                server.post(
                        COMPANIES,
                        """
                        {"company_id":"acme","user_id":"employee","traits":{"name":"Acme",\
                        "employee_count":12,"monthly_spend":99,\
                        "signed_up_at":"2025-03-01T10:00:00.5+02:00"}}\
                        """);
        var company = (Json.Obj) answer.json().at("company");
        assertThat(company.at("external_id").plain()).isEqualTo("acme");
        assertThat(company.at("employee_count").plain()).isEqualTo("12");
        assertThat(company.at("signed_up_at").plain())
                .isEqualTo("2025-03-01T08:00:00.500000+00:00");
        assertThat(company.at("custom_fields").compact()).isEqualTo("{\"monthly_spend\":99}");
        assertThat(company.at("updated_at").plain()).isEqualTo(NOON);
        assertThat(register.contact("employee").company()).isNotNull();
    }

    private static String user(String id, String traits) {
        return "{\"user_id\":\"" + id + "\",\"traits\":" + traits + "}";
    }
}
