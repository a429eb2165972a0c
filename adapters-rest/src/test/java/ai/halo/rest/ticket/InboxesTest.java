package ai.halo.rest.ticket;

import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.ticket.InMemoryInboxes;
import ai.halo.application.ticket.KeepInboxes;
import ai.halo.domain.Json;
import ai.halo.domain.ticket.Inbox;
import ai.halo.domain.workspace.Conditions;
import ai.halo.rest.Office;
import ai.halo.rest.OneRoom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxesTest {

    private static final String INBOXES = "/api/v1/inboxes";

    private final InMemoryInboxes kept = new InMemoryInboxes();
    private final Office office =
            Office.with(bean(KeepInboxes.class, new KeepInboxes(kept, new OneRoom())));

    @AfterEach
    void stop() {
        office.close();
    }

    @Test
    void keepsInboxes() {
        String id = office.add(INBOXES, "{\"name\":\"Billing\",\"emoji\":\"💶\"}");

        assertThat(office.get(INBOXES).response().body()).contains("\"name\":\"Billing\"");
        assertThat(office.patch(INBOXES + "/" + id, "{\"name\":\"Money\"}").json().at("emoji"))
                .isEqualTo(Json.text("💶"));
        assertThat(office.delete(INBOXES + "/" + id).status()).isEqualTo(204);
        office.doesNotKnow(office.delete(INBOXES + "/" + id));
        office.isClosedToBrowsers(INBOXES);
    }

    @Test
    void refusesByName() {
        String id = office.add(INBOXES, "{\"name\":\"Billing\"}");
        var _ = office.add(INBOXES, "{\"name\":\"Money\"}");

        office.refuses(office.post(INBOXES, "{}"), "name");
        office.refuses(office.post(INBOXES, "{\"name\":\" \"}"), "name");
        office.refuses(office.post(INBOXES, "{\"name\":\"Billing\"}"), "name");
        office.refuses(office.patch(INBOXES + "/" + id, "{\"name\":\"Money\"}"), "name");
        office.refuses(office.post(INBOXES, named(201)), "name");
        office.refuses(
                office.post(
                        INBOXES,
                        Json.object().with("name", "x").with("emoji", "x".repeat(21)).compact()),
                "emoji");
        assertThat(office.post(INBOXES, named(200)).status()).isEqualTo(201);
    }

    @Test
    void keepsAHundredAndNotOneMore() {
        for (int i = 0; i < Inbox.MAX_INBOXES; i++) {
            kept.add(new Inbox(UUID.randomUUID(), "Box " + i, null, Conditions.NONE));
        }

        office.refuses(office.post(INBOXES, "{\"name\":\"One more\"}"), "name");
    }

    private static String named(int length) {
        return Json.object().with("name", "x".repeat(length)).compact();
    }
}
