package ai.halo.rest.ticket;

import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.context.EraseSubject;
import ai.halo.application.context.SubjectViews;
import ai.halo.application.conversation.ConversationViews;
import ai.halo.application.conversation.IdentifyUser;
import ai.halo.application.conversation.IdentifyUser.Identification;
import ai.halo.application.conversation.IdentifyUser.Outcome;
import ai.halo.application.ticket.TicketViews;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.contact.Visitor;
import ai.halo.rest.Office;
import ai.halo.rest.RunningServer.Answer;
import ai.halo.rest.context.Subjects;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactsTest {

    private static final String CONTACTS = "/api/v1/contacts";

    private final Subjects subjects = new Subjects();
    private final IdentifyUser identifyUser = subjects.identifyUser();
    private final Office office =
            Office.with(
                    bean(SubjectViews.class, subjects),
                    bean(IdentifyUser.class, identifyUser),
                    bean(EraseSubject.class, subjects.eraseSubject()),
                    bean(ConversationViews.class, new NothingSaid()),
                    bean(TicketViews.class, new NothingOpen()));

    @AfterAll
    void stop() {
        office.close();
    }

    @Test
    void showsAContactWithItsConversationsAndTickets() {
        Json.Obj shown = office.get(maria()).json();

        assertThat(shown.at("type").plain()).isEqualTo("user");
        assertThat(shown.at("name").plain()).isEqualTo("Maria");
        assertThat(shown.at("email")).isEqualTo(Json.Null.NULL);
        assertThat(shown.at("traits").compact())
                .isEqualTo("{\"name\":\"Maria\",\"plan\":\"Free\"}");
        assertThat(shown.at("trait_provenance").compact())
                .isEqualTo("{\"name\":\"client\",\"plan\":\"client\"}");
        assertThat(shown.at("conversations")).isEqualTo(new Json.Arr(List.of()));
        assertThat(shown.at("tickets")).isEqualTo(new Json.Arr(List.of()));
        assertThat(shown.at("activity").compact())
                .isEqualTo(
                        "[{\"type\":\"click\",\"count\":3,"
                                + "\"last_at\":\"2026-01-02T12:00:00.000000+00:00\"}]");
        assertThat(shown.at("first_seen").plain()).isEqualTo("2026-01-02T12:00:00.000000+00:00");
    }

    @Test
    void countsWhatTheTeamSetsAsToldByAServer() {
        String contact = maria();

        Json.Obj changed = office.patch(contact, "{\"traits\": {\"plan\": \"Team\"}}").json();

        assertThat(changed.at("traits").compact())
                .isEqualTo("{\"name\":\"Maria\",\"plan\":\"Team\"}");
        assertThat(((Json.Obj) changed.at("trait_provenance")).at("plan").plain())
                .isEqualTo("server");
        assertThat(office.get(contact).json()).isEqualTo(changed);
    }

    @Test
    void refusesReservedTraits() {
        assertThat(office.patch(maria(), "{\"traits\": {\"id\": 1}}"))
                .returns(400, Answer::status)
                .returns("reserved_keys", Answer::code);
    }

    @Test
    void erasesAContactOnce() {
        String contact = maria();

        assertThat(office.delete(contact).status()).isEqualTo(204);

        office.doesNotKnow(office.delete(contact));
        office.doesNotKnow(office.get(contact));
        office.doesNotKnow(office.patch(contact, "{\"traits\": {}}"));
        office.doesNotKnow(office.get(CONTACTS + "/maria"));
    }

    @Test
    void isClosedToBrowsers() {
        office.isClosedToBrowsers(CONTACTS);
    }

    private String maria() {
        var id = new ExternalId(UUID.randomUUID().toString());
        var told =
                new Identification(
                        new Visitor.Claimed(id),
                        id,
                        Json.object().with("name", "Maria").with("plan", "Free"),
                        List.of(),
                        Provenance.CLIENT,
                        null);
        var outcome = identifyUser.identify(office.server().keys().workspace(), told);
        return CONTACTS + "/" + ((Outcome.Identified) outcome).contact().id().value();
    }
}
