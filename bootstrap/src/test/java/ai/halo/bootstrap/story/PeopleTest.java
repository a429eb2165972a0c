package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.bootstrap.story.RunningHalo.Answer;
import ai.halo.domain.Json;
import org.junit.jupiter.api.Test;

/** What is told about people besides a chat. */
class PeopleTest {

    final Company company = Company.movesIn();

    @Test
    void remembersWhatAUserDidWhenTheyAskNext() {
        company.sdk("/companies/identify", json("{\"company_id\":\"acme\",\"user_id\":\"maria\"}"));
        Answer told =
                company.sdk(
                        "/events",
                        json(
                                """
                                {"user_id": "maria", "session_id": "s1", "events": [
                                  {"event_type": "export_failed", "page_url": "/export"},
                                  {"event_type": "export_failed"}]}
                                """));
        Answer answer = company.ask(json("{\"message\":\"Hello\",\"user_id\":\"maria\"}"));

        assertThat(told.status()).isEqualTo(200);
        Answer trace = company.look("/answers/" + answer.text("message_id") + "/trace");
        assertThat(trace.body().compact())
                .contains("\"by_user\":[{\"type\":\"export_failed\",\"count\":2,\"last_at\":\"20");
    }

    @Test
    void handsInATicketOnceAndForOnePerson() {
        company.sdk(
                "/users/identify",
                json("{\"user_id\":\"maria\",\"traits\":{\"email\":\"maria@example.com\"}}"));
        Answer created =
                company.sdk(
                        "/tickets/create",
                        json(
                                """
                                {"email": "Maria@example.com", "name": "Maria", "subject": "Bug",
                                 "message": "It hangs", "source": "bug_report", "ai_enabled": true}
                                """));

        Answer ticket = company.look("/tickets/" + created.text("ticket_id"));
        assertThat(ticket.text("source")).isEqualTo("bug_report");
        assertThat(ticket.text("ai_enabled")).isEqualTo("true");
        Answer contact = company.look("/contacts/" + ticket.text("contact_id"));
        assertThat(contact.text("external_id")).isEqualTo("maria");
        assertThat(contact.items("tickets")).hasSize(1);
        String messages = "/tickets/" + created.text("ticket_id") + "/messages";
        assertThat(company.look(messages).items("items").getFirst().at("text").plain())
                .isEqualTo("It hangs");

        company.remove("/contacts/" + ticket.text("contact_id"));

        assertThat(company.look("/tickets/" + created.text("ticket_id")).text("subject"))
                .isEqualTo("(erased)");
        assertThat(company.look(messages).items("items")).isEmpty();
    }

    @Test
    void bringsInAPersonWhateverTheAgentIsSetTo() {
        String agent = company.look("/agents").items("items").getFirst().at("id").plain();
        company.change("/agents/" + agent, json("{\"escalation\":{\"mode\":\"off\"}}"));
        Answer hello = company.ask(json("{\"message\":\"Hello\",\"session_id\":\"s7\"}"));
        company.sdk(
                "/ratings",
                json("{\"session_id\":\"s7\",\"rating\":\"bad\",\"comment\":\"meh\"}")
                        .with("message_id", hello.text("message_id")));

        Answer asked = company.sdk("/handoff", json("{\"session_id\":\"s7\"}"));
        Answer again = company.sdk("/handoff", json("{\"session_id\":\"s7\"}"));
        Answer lead = company.sdk("/lead", json("{\"session_id\":\"s7\",\"email\":\"ann@x.com\"}"));

        assertThat(again.text("ticket_id")).isEqualTo(asked.text("ticket_id"));
        Answer ticket = company.look("/tickets/" + asked.text("ticket_id"));
        assertThat(ticket.text("reason")).isEqualTo("requested");
        Answer conversation = company.look("/conversations/" + ticket.text("conversation_id"));
        assertThat(conversation.text("status")).isEqualTo("escalated");
        assertThat(conversation.text("contact_id")).isEqualTo(lead.text("contact_id"));
        assertThat(conversation.items("messages"))
                .extracting(message -> message.at("role").plain())
                .containsExactly("user", "agent", "system");
        assertThat(conversation.items("messages").get(1).at("rating").compact())
                .isEqualTo("{\"rating\":\"bad\",\"comment\":\"meh\"}");
    }

    @Test
    void showsABannerToWhomItIsMeantFor() {
        company.manage(
                "/automations",
                json(
                        """
                        {"type": "banner", "name": "News", "status": "active",
                         "content": {"text": "Hi {{first_name}}"},
                         "audience": {"match": "all", "rules":
                           [{"field": "user.plan", "op": "is", "value": "Team"}]}}
                        """));
        String series =
                company.manage(
                                "/automations",
                                json("{\"type\":\"series\",\"name\":\"Hi\",\"status\":\"active\"}"))
                        .text("id");
        company.sdk(
                "/users/identify",
                json("{\"user_id\":\"ada\",\"traits\":{\"name\":\"Ada L\",\"plan\":\"Team\"}}"));

        Answer enrolled =
                company.sdk(
                        "/series",
                        json("{\"action\":\"enroll\",\"user_id\":\"ada\"}")
                                .with("series_id", series));

        assertThat(enrolled.text("enrolled")).isEqualTo("true");
        assertThat(company.look("/automations").items("items")).hasSize(2);
    }

    private static Json.Obj json(String text) {
        return (Json.Obj) Json.parse(text);
    }
}
