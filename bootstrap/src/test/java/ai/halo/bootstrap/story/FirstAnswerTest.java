package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstAnswerTest {

    private static final String REFUNDS =
            """
            You can ask for a refund within 30 days of paying. Open Billing, choose the invoice and \
            press Request refund. The money is back on your card after 5 to 10 business days.
            """;
    private static final String RECONNECT =
            """
            A HubSpot token expires after 180 days without use. Until you reconnect, the sync stops.

            1. Open Settings, then Integrations.
            2. Choose HubSpot and press Reconnect.
            3. Sign in to HubSpot and press Allow.
            """;

    final Company company = Company.movesIn();

    @Test
    void answersInTheCompanysOwnWordsWithTheSource() {
        String article = company.knows("Refunds", REFUNDS);

        var answer = company.ask("How long do I have to ask for a refund?");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("text")).contains("30 days").contains("[1]");
        assertThat(answer.items("sources").getFirst().at("id").plain()).isEqualTo(article);
        assertThat(answer.number("confidence")).isGreaterThanOrEqualTo(0.5);
        assertThat(answer.items("actions")).isEmpty();
    }

    @Test
    void makesOneTicketInsteadOfAnInvention() {
        company.knows("Refunds", REFUNDS);

        var answer =
                company.ask(
                        Json.object()
                                .with("message", "Which satellites does your company operate?")
                                .with("message_id", "question-about-satellites"));
        var again =
                company.ask(
                        Json.object()
                                .with("message", "Which satellites does your company operate?")
                                .with("message_id", "question-about-satellites")
                                .with("session_id", answer.text("session_id")));

        assertThat(answer.number("confidence")).isLessThan(0.5);
        assertThat(answer.items("sources")).isEmpty();
        assertThat(answer.items("actions").getFirst().at("type").plain())
                .isEqualTo("ticket_created");
        assertThat(again.text("message_id")).isEqualTo(answer.text("message_id"));
        assertThat(company.look("/tickets").items("items")).hasSize(1);
    }

    @Test
    void tellsMariaWhyHerOwnSyncIsBroken() {
        company.knows("Reconnect HubSpot", RECONNECT);
        company.knows("Refunds", REFUNDS);
        company.sdk(
                "/users/identify",
                Json.object()
                        .with("user_id", "maria")
                        .with(
                                "traits",
                                Json.object().with("name", "Maria Lopez").with("plan", "Team"))
                        .with("context", brokenHubSpotAndFewSeats()));

        var why =
                company.ask(
                        Json.object()
                                .with("message", "why is my sync not working?")
                                .with("user_id", "maria"));
        var plan =
                company.ask(
                        Json.object()
                                .with("message", "Which plan am I on?")
                                .with("user_id", "maria"));
        var seats =
                company.ask(
                        Json.object()
                                .with("message", "How many seats are left?")
                                .with("user_id", "maria"));

        assertThat(why.text("text")).contains("token expired").contains("Reconnect");
        assertThat(why.items("sources").getFirst().at("id").plain()).startsWith("context:");
        assertThat(plan.text("text")).contains("Team");
        assertThat(seats.text("text")).contains("1");
        assertThat(company.look("/tickets").items("items")).isEmpty();
    }

    @Test
    void staysSilentWhileATeammateHasTheFloor() {
        company.knows("Refunds", REFUNDS);
        String session = company.ask("How long do I have to ask for a refund?").text("session_id");
        String conversation = conversation();
        company.manage("/conversations/" + conversation + "/take-over", Json.object());

        var answer =
                company.ask(
                        Json.object()
                                .with("message", "And after 30 days?")
                                .with("session_id", session));
        company.manage(
                "/conversations/" + conversation + "/messages",
                Json.object().with("text", "I will look into it."));

        assertThat(answer.body().at("routing")).isInstanceOf(Json.Obj.class);
        assertThat(answer.body().at("confidence")).isEqualTo(Json.Null.NULL);
        assertThat(company.look("/conversations/" + conversation).items("messages"))
                .extracting(message -> message.at("role").plain())
                .containsExactly("user", "agent", "user", "teammate");
    }

    @Test
    void writesDownHowEachAnswerCameAbout() {
        company.knows("Refunds", REFUNDS);
        company.ask(Json.object().with("session_id", "sess_1").with("message", "Hello"));
        Json.Obj remark = Json.object().with("role", "agent").with("text", "Refunds are yours");
        var answer =
                company.ask(
                        Json.object()
                                .with("session_id", "sess_1")
                                .with("message", "How long do I have to ask for a refund?")
                                .with("company_id", "acme")
                                .with("conversation_history", new Json.Arr(List.of(remark))));

        var trace = company.look("/answers/" + answer.text("message_id") + "/trace");

        assertThat(trace.items("searches")).isNotEmpty();
        assertThat(trace.items("moves")).isNotEmpty();
        assertThat(trace.items("confidence_parts")).isNotEmpty();
        assertThat(trace.body().at("briefing").compact())
                .contains("\"company_id\":\"acme\"", "\"conversation_history_ignored\":true");
    }

    private String conversation() {
        return company.look("/conversations").items("items").getFirst().at("id").plain();
    }

    private static Json.Obj brokenHubSpotAndFewSeats() {
        Json.Obj problem =
                Json.object()
                        .with("area", "HubSpot sync")
                        .with("message", "The HubSpot token expired on 17 November");
        return Json.object()
                .with(
                        "problems",
                        Json.object()
                                .with("label", "Current problems")
                                .with("type", "error")
                                .with("value", new Json.Arr(List.of(problem))))
                .with(
                        "usage",
                        Json.object()
                                .with("label", "Usage")
                                .with("type", "metric")
                                .with(
                                        "value",
                                        Json.object()
                                                .with("seats_used", Json.number(9))
                                                .with("seats_limit", Json.number(10))));
    }
}
