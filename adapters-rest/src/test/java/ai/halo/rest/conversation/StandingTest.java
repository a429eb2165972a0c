package ai.halo.rest.conversation;

import static ai.halo.rest.RunningServer.SERVER_KEY;
import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.agent.AgentViews;
import ai.halo.application.answering.InMemoryDesk;
import ai.halo.application.answering.ScriptedReasoner;
import ai.halo.application.conversation.InMemoryExchanges;
import ai.halo.application.conversation.ReadExchange;
import ai.halo.application.email.Mail;
import ai.halo.application.email.ScriptedMail;
import ai.halo.application.outreach.ShowSurfaces;
import ai.halo.domain.Json;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.domain.workspace.Workspace;
import ai.halo.rest.NothingShown;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a visitor left her conversation, in the one answer her widget boots with. */
class StandingTest {

    private final InMemoryDesk desk = new InMemoryDesk();
    private final RunningServer server =
            RunningServer.with(
                    bean(
                            AgentViews.class,
                            id ->
                                    Optional.of(
                                            new AgentViews.Storefront(
                                                    Workspace.named(id, "Lamplight"), null))),
                    bean(ShowSurfaces.class, NothingShown.toAnybody()),
                    bean(Mail.class, ScriptedMail.closed()),
                    bean(
                            ReadExchange.class,
                            new ReadExchange(new InMemoryExchanges(desk.conversations))));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isToldToWhoeverComesBack() {
        var _ = desk.answer(ScriptedReasoner.plain(), desk.asking("How do I export?"));

        assertThat(boot("X-Session-Id", "sess_1").json().at("session").compact())
                .isEqualTo(
                        """
                        {"session_id":"sess_1","last":2,"read":0,"unread":1,"floor":"open",\
                        "returning":true}\
                        """);
    }

    @Test
    void isNothingWhereNobodyHasSpoken() {
        assertThat(boot("X-Session-Id", "sess_2").json().at("session").compact())
                .contains("\"last\":0", "\"returning\":false");
        assertThat(boot().json().get("session")).isNull();
    }

    @Test
    void isNotToldToWhomNobodyVouchesFor() {
        server.keys().verify(IdentityVerification.ENFORCE);

        assertThat(boot("X-Session-Id", "sess_1", "X-Halo-User-Token", "nonsense"))
                .returns(403, Answer::status)
                .returns("identity_rejected", Answer::code);
        assertThat(boot("X-Session-Id", "sess 1"))
                .returns(400, Answer::status)
                .returns(Json.text("X-Session-Id"), answer -> answer.json().at("field"));
    }

    private Answer boot(String... headers) {
        return server.get(
                "/api/sdk/config?org_id=" + server.keys().workspace().value(),
                Stream.concat(
                                Stream.of("Authorization", "Bearer " + SERVER_KEY),
                                Stream.of(headers))
                        .toArray(String[]::new));
    }
}
