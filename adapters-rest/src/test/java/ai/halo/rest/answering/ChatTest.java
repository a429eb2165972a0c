package ai.halo.rest.answering;

import static ai.halo.application.answering.SampleTurns.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.Reply;
import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.agent.EscalationSettings;
import ai.halo.domain.agent.HighlightOptions;
import ai.halo.domain.agent.Instructions;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.knowledge.Source;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatTest {

    private static final UUID TICKET = new UUID(0, 3);

    private final Desk desk = new Desk();
    private final RunningServer server = desk.open();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void answersInThePublishedShape() {
        desk.answers(
                reply(
                        "Reconnect HubSpot. [1]",
                        List.of(),
                        0.83,
                        List.of(
                                new Source("d1", "Reconnect", "https://help.example", "Press…"),
                                new Source("context:sync", "Sync", null, "token expired")),
                        null));
        assertThat(ask().json().compact())
                .isEqualTo(
                        """
                        {"text":"Reconnect HubSpot. [1]","session_id":"s1",\
                        "agent_id":"00000000-0000-0000-0000-000000000009",\
                        "message_id":"00000000-0000-0000-0000-000000000008",\
                        "in_reply_to":"00000000-0000-0000-0000-000000000007",\
                        "actions":[],"confidence":0.83,"sources":[\
                        {"id":"d1","title":"Reconnect","url":"https://help.example","excerpt":"Press…"},\
                        {"id":"context:sync","title":"Sync","excerpt":"token expired"}]}\
                        """);
    }

    @Test
    void saysWhoHasTheQuestionNow() {
        desk.answers(
                reply(
                        "Our team has it.",
                        List.of(
                                new Reply.Action.TicketCreated(new TicketId(TICKET)),
                                new Reply.Action.HandOff(new TicketId(TICKET), "Ada")),
                        null,
                        List.of(),
                        new Reply.Routing(Reply.Routing.HUMAN_ACTIVE, new TicketId(TICKET))));
        Json.Obj answer = ask().json();
        assertThat(answer.at("confidence")).isEqualTo(Json.Null.NULL);
        assertThat(answer.at("routing").compact())
                .isEqualTo("{\"action\":\"human_active\",\"ticket_id\":\"" + TICKET + "\"}");
        assertThat(answer.at("actions").compact())
                .isEqualTo(
                        "[{\"type\":\"ticket_created\",\"ticket_id\":\""
                                + TICKET
                                + "\"},{\"type\":\"handoff\",\"teammate\":\"Ada\"}]");
    }

    @Test
    void tellsWhatThePageShallDo() {
        desk.answers(
                reply(
                        "I am pointing at it.",
                        List.of(
                                new Reply.Action.Highlight(
                                        "#plan", "Here", new HighlightOptions(500, false)),
                                new Reply.Action.Highlight(
                                        "#bare", null, HighlightOptions.AS_USUAL),
                                new Reply.Action.Navigate("/billing")),
                        0.7,
                        List.of(),
                        null));
        assertThat(ask().json().at("actions").compact())
                .isEqualTo(
                        """
                        [{"type":"highlight","selector":"#plan","label":"Here",\
                        "options":{"duration":500,"scroll":false}},\
                        {"type":"highlight","selector":"#bare"},\
                        {"type":"navigate","url":"/billing"}]\
                        """);
    }

    @Test
    void asksForPatienceWhileItIsStillThinking() {
        desk.isStillThinking();
        Answer answer = ask();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("still_thinking");
        assertThat(answer.header("Retry-After")).containsExactly("1");
        assertThat(answer.json().at("session_id").plain())
                .isEqualTo(desk.asked().session().value());
    }

    @Test
    void keepsASessionToItsOwner() {
        desk.belongsTo(new Visitor.Claimed(new ExternalId("somebody else")));
        assertThat(ask()).returns(403, Answer::status).returns("session_not_yours", Answer::code);
    }

    @Test
    void tellsAnUnknownAgentFromNone() {
        desk.hasNoAgent();
        assertThat(ask()).returns(409, Answer::status).returns("no_active_agent", Answer::code);
        assertThat(chat("{\"message\":\"Hi\",\"agent_id\":\"" + new UUID(0, 4) + "\"}"))
                .returns(404, Answer::status)
                .returns("unknown_agent", Answer::code);
    }

    @Test
    void asksAnonymousVisitorsToSignInWhereAnAgentWantsIt() {
        desk.asksForSignIn(forUsersOnly());
        assertThat(ask()).returns(403, Answer::status).returns("sign_in_required", Answer::code);
    }

    private static Reply reply(
            String text,
            List<Reply.Action> actions,
            @Nullable Double confidence,
            List<Source> sources,
            Reply.@Nullable Routing routing) {
        return new Reply(
                new MessageId(new UUID(0, 8)),
                new MessageId(new UUID(0, 7)),
                new SessionId("s1"),
                new AgentId(new UUID(0, 9)),
                text,
                actions,
                confidence,
                sources,
                Completion.COMPLETE,
                routing);
    }

    private static Agent forUsersOnly() {
        return new Agent(
                new AgentId(new UUID(0, 9)),
                "Support",
                Agent.Type.CUSTOMER_FACING,
                Agent.Status.ACTIVE,
                Instructions.DEFAULT,
                List.of(),
                "",
                List.of(),
                Json.Obj.EMPTY,
                EscalationSettings.DEFAULT,
                List.of(),
                true,
                NOON);
    }

    private Answer ask() {
        return chat("{\"message\":\"Why is my sync not working?\"}");
    }

    private Answer chat(String body) {
        return server.post("/api/sdk/chat", body);
    }
}
