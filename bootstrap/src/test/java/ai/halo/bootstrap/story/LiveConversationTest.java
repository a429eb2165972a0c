package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An answer heard while it is given, and a conversation followed while it goes on. */
class LiveConversationTest {

    private static final String REFUNDS =
            """
            You can ask for a refund within 30 days of paying. Open Billing, choose the invoice and \
            press Request refund. The money is back on your card after 5 to 10 business days.
            """;

    final Company company = Company.movesIn();
    final String session = "sess_" + UUID.randomUUID();

    @Test
    void hearsAnAnswerWithItsSourcesWhileItIsGiven() {
        company.knows("Refunds", REFUNDS);

        List<Event> heard = company.hears(question("m1"));

        Json.Obj done = heard.getLast().data();
        assertThat(heard)
                .extracting(Event::name)
                .startsWith("session", "delta")
                .endsWith("source", "done");
        assertThat(done.at("text").plain()).contains("30 days").contains("[1]");
        assertThat(Event.deltas(heard)).isEqualTo(done.at("text").plain());
        assertThat(Event.deltas(company.hears(question("m1")))).isEqualTo(Event.deltas(heard));
    }

    @Test
    void hearsOfItsTicketWhereNobodyKnowsTheAnswer() {
        List<Event> heard = company.hears(question("m1"));

        assertThat(heard).extracting(Event::name).contains("action");
        assertThat(Event.deltas(heard)).isEqualTo(heard.getLast().data().at("text").plain());
    }

    @Test
    void losesNothingAndHearsNothingTwiceWhenTheLineBreaks() {
        var followed = new ArrayList<Integer>();
        try (var page = company.follows(session, "0")) {
            var _ = company.hears(question("m1"));
            followed.add(page.message().id());
            followed.add(page.message().id());
        }
        var _ = company.hears(question("m2"));
        try (var page = company.follows(session, String.valueOf(followed.getLast()))) {
            followed.add(page.message().id());
            followed.add(page.message().id());
            var _ = company.hears(question("m3"));
            followed.add(page.message().id());
            followed.add(page.message().id());
        }
        assertThat(followed).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void seesATeammateTakeOverReplyAndGiveBack() {
        var _ = company.hears(question("m1"));
        String conversation =
                company.look("/conversations").items("items").getFirst().at("id").plain();
        try (var page = company.follows(session, "2")) {
            assertThat(page.floor()).isEqualTo("escalated");
            company.manage("/conversations/" + conversation + "/take-over", Json.object());
            assertThat(page.floor()).isEqualTo("taken_over");
            company.manage(
                    "/conversations/" + conversation + "/messages",
                    Json.object().with("text", "I will look into it."));
            Event reply = page.message();
            assertThat(reply.data().at("role").plain()).isEqualTo("teammate");
            assertThat(reply.data().at("text").plain()).isEqualTo("I will look into it.");
            company.manage("/conversations/" + conversation + "/release", Json.object());
            assertThat(page.floor()).isEqualTo("escalated");
        }
    }

    @Test
    void endsAsSoonAsTheWidgetKeyIsReplaced() {
        try (var page = company.follows(session, "0")) {
            company.manage("/workspace/widget-key/regenerate", Json.object());
            Event end = page.rest().getLast();
            assertThat(end.name()).isEqualTo("error");
            assertThat(end.data().at("code").plain()).isEqualTo("unauthorized");
        }
    }

    @Test
    void showsThePicturesThatWereSentAndHowAnAnswerWasRated() {
        byte[] gif = "GIF89a of a screen".getBytes(StandardCharsets.US_ASCII);
        String sent = "data:image/gif;base64," + Base64.getEncoder().encodeToString(gif);
        var answer = company.ask(question("m1").with("images", Json.texts(List.of(sent))));
        try (var page = company.follows(session, "0")) {
            String shown =
                    ((Json.Arr) page.message().data().at("images")).items().getFirst().plain();
            assertThat(shown).startsWith("/api/sdk/images/").doesNotContain(session);
            assertThat(company.looksAt(shown, session)).isEqualTo("GIF89a of a screen");
            company.sdk(
                    "/ratings",
                    Json.object()
                            .with("session_id", session)
                            .with("message_id", answer.text("message_id"))
                            .with("rating", "good"));
            assertThat(page.rating().data().at("message_id").plain())
                    .isEqualTo(answer.text("message_id"));
        }
    }

    private Json.Obj question(String id) {
        return Json.object()
                .with("message", "How long do I have to ask for a refund?")
                .with("session_id", session)
                .with("message_id", id);
    }
}
