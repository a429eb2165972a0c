package ai.halo.rest.outreach;

import static ai.halo.rest.RunningServer.NOON;
import static ai.halo.rest.RunningServer.WIDGET_KEY;
import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.OneAtATime;
import ai.halo.application.Told;
import ai.halo.application.company.InMemoryCompanies;
import ai.halo.application.contact.InMemoryContacts;
import ai.halo.application.outreach.ChangeEnrolment;
import ai.halo.application.outreach.InMemoryAutomations;
import ai.halo.application.outreach.InMemoryEnrolments;
import ai.halo.application.outreach.KeepAutomations;
import ai.halo.application.outreach.ShowSurfaces;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.rest.Office;
import ai.halo.rest.OneRoom;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutreachTest {

    private static final String AUTOMATIONS = "/api/v1/automations";
    private static final String SERIES = "/api/sdk/series";
    private static final String SURFACES = "/api/sdk/surfaces";

    private final OneAtATime transactions = new OneAtATime();
    private final InMemoryContacts contacts = new InMemoryContacts(transactions, new Told());
    private final InMemoryAutomations automations = new InMemoryAutomations();
    private final Office office =
            Office.with(
                    bean(KeepAutomations.class, new KeepAutomations(automations, new OneRoom())),
                    bean(
                            ChangeEnrolment.class,
                            new ChangeEnrolment(
                                    contacts,
                                    automations,
                                    new InMemoryEnrolments(),
                                    transactions,
                                    InstantSource.fixed(NOON))),
                    bean(
                            ShowSurfaces.class,
                            new ShowSurfaces(
                                    automations,
                                    contacts,
                                    new InMemoryCompanies(transactions, new Told()),
                                    transactions)));

    OutreachTest() {
        var named = Traits.of(Json.object().with("name", "Maria M"), Provenance.SERVER);
        transactions.inTransaction(
                server().keys().workspace(),
                () ->
                        contacts.save(
                                Change.of(
                                        Contact.user(
                                                        new ContactId(new UUID(5, 1)),
                                                        new ExternalId("maria"),
                                                        NOON)
                                                .updated(named, NOON))));
    }

    @AfterAll
    void stop() {
        office.close();
    }

    @AfterEach
    void reset() {
        server().keys().reset();
    }

    @Test
    void keepsAutomationsAsTheyWereWritten() {
        String id =
                office.add(
                        AUTOMATIONS,
                        """
                        {"type":"banner","name":"News","content":{"text":"Hi"},"audience":
                        {"match":"all","rules":[{"field":"user.plan","op":"is","value":"Team"}],
                        "contact_type":"user"}}
                        """);
        Json.Obj shown = office.get(AUTOMATIONS + "/" + id).json();

        assertThat(shown.at("status").plain()).isEqualTo("draft");
        assertThat(((Json.Obj) shown.at("audience")).at("contact_type").plain()).isEqualTo("user");
        assertThat(
                        office.patch(AUTOMATIONS + "/" + id, "{\"status\":\"active\"}")
                                .json()
                                .at("status")
                                .plain())
                .isEqualTo("active");
        office.refuses(office.patch(AUTOMATIONS + "/" + id, "{\"status\":\"draft\"}"), "status");
        assertThat(office.get(AUTOMATIONS + "?type=banner").response().body()).contains(id);
        assertThat(office.get(AUTOMATIONS + "?type=series").response().body()).doesNotContain(id);
        assertThat(office.delete(AUTOMATIONS + "/" + id).status()).isEqualTo(204);
        office.doesNotKnow(office.get(AUTOMATIONS + "/" + id));
        office.doesNotKnow(office.delete(AUTOMATIONS + "/" + id));
        office.isClosedToBrowsers(AUTOMATIONS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"n\"}| type",
                "{\"type\":\"mail\",\"name\":\"n\"}| type",
                "{\"type\":\"banner\"}| name",
                "{\"type\":\"banner\",\"name\":\" \"}| name",
                "{\"type\":\"banner\",\"name\":\"n\",\"status\":\"on\"}| status",
                "{\"type\":\"banner\",\"name\":\"n\",\"content\":[]}| content",
                "{\"type\":\"banner\",\"name\":\"n\",\"audience\":{\"match\":\"some\"}}|"
                        + " audience.match",
                "{\"type\":\"banner\",\"name\":\"n\",\"audience\":{\"contact_type\":\"x\"}}|"
                        + " audience.contact_type"
            })
    void refusesByName(String body, String field) {
        office.refuses(office.post(AUTOMATIONS, body), field);
    }

    @Test
    void enrolsOnceAndRemoves() {
        String series = automation("series", "active");

        assertThat(series("enroll", "maria", series).response().body())
                .isEqualTo(
                        "{\"success\":true,\"enrolled\":true,"
                                + "\"scheduled_for\":\"2026-01-02T12:00:00.000Z\"}");
        assertThat(series("enroll", "maria", series).response().body())
                .isEqualTo(
                        "{\"success\":true,\"already_enrolled\":true,"
                                + "\"message\":\"User is already enrolled in this series\"}");
        assertThat(series("remove", "maria", series).response().body())
                .isEqualTo("{\"success\":true,\"removed\":true}");
        assertThat(series("remove", "maria", series).response().body())
                .isEqualTo("{\"success\":true,\"removed\":false}");
    }

    @Test
    void refusesInThePublishedWords() {
        String draft = automation("series", "draft");
        String banner = automation("banner", "active");

        says(server().post(SERIES, "{}"), 400, "action, user_id, and series_id are required");
        says(series("join", "maria", draft), 400, "action must be \"enroll\" or \"remove\"");
        says(series("enroll", "maria", draft), 400, "Series must be active to enroll users");
        says(series("enroll", "maria", banner), 400, "The specified automation is not a series");
        says(series("enroll", "nobody", draft), 404, "User not found");
        says(series("enroll", "maria", UUID.randomUUID().toString()), 404, "Series not found");
        says(series("enroll", "maria", "welcome"), 404, "Series not found");
        server().keys().verify(IdentityVerification.ENFORCE);
        assertThat(series("enroll", "maria", draft).code()).isEqualTo("identity_rejected");
    }

    @Test
    void showsWhatIsMeantForTheVisitor() {
        String key = "Bearer " + WIDGET_KEY;
        String teaser = automation("teaser", "active");

        Answer anonymous = server().get(SURFACES, "Authorization", key);
        Answer maria = server().get(SURFACES, "Authorization", key, "X-Halo-User-Id", "maria");

        assertThat(anonymous.response().body()).contains(teaser, "\"text\":\"Hi \"");
        assertThat(maria.response().body()).contains(teaser, "\"text\":\"Hi Maria\"");
        assertThat(maria.json().members().keySet()).containsExactly("banners", "in_app", "teasers");
        server().keys().verify(IdentityVerification.ENFORCE);
        assertThat(server().get(SURFACES, "Authorization", key, "X-Halo-User-Id", "maria").code())
                .isEqualTo("identity_rejected");
    }

    @Test
    void showsWhatIsMeantForThePageThatAsks() {
        String banner =
                office.add(
                        AUTOMATIONS,
                        """
                        {"type":"banner","name":"Prices","status":"active",
                         "content":{"text":"Ask us"},
                         "audience":{"match":"all","rules":
                           [{"field":"page.url","op":"contains","value":"/pricing"}]}}\
                        """);

        assertThat(on("?page_url=https%3A%2F%2Fshop.example%2Fpricing")).contains(banner);
        assertThat(on("?page_url=%2Fpricing%3Fplan%3Dteam")).contains(banner);
        assertThat(on("?page_url=%2F")).doesNotContain(banner);
        assertThat(on("")).doesNotContain(banner);
        assertThat(on("?page_url=%2Fpricing" + "x".repeat(1_992))).contains(banner);
        office.refuses(
                server().get(
                                SURFACES + "?page_url=%2Fpricing" + "x".repeat(1_993),
                                "Authorization",
                                "Bearer " + RunningServer.WIDGET_KEY),
                "page_url");
    }

    private String on(String query) {
        return server().get(SURFACES + query, "Authorization", "Bearer " + RunningServer.WIDGET_KEY)
                .response()
                .body();
    }

    private RunningServer server() {
        return office.server();
    }

    private String automation(String type, String status) {
        return office.add(
                AUTOMATIONS,
                Json.object()
                        .with("type", type)
                        .with("name", "Welcome")
                        .with("status", status)
                        .with("content", Json.object().with("text", "Hi {{first_name}}"))
                        .compact());
    }

    private Answer series(String action, String user, String series) {
        return server().post(
                        SERIES,
                        Json.object()
                                .with("action", action)
                                .with("user_id", user)
                                .with("series_id", series)
                                .compact());
    }

    private static void says(Answer answer, int status, String error) {
        assertThat(answer).returns(status, Answer::status).returns(error, Answer::error);
    }
}
