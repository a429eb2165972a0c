package ai.halo.application.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.AnswerMessage.Outcome.Refused;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.agent.ChatRoutingRule;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Visitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefusedMessageTest {

    static final Visitor ANA = new Visitor.Claimed(new ExternalId("ana"));
    static final Visitor BEN = new Visitor.Claimed(new ExternalId("ben"));

    final InMemoryDesk desk = new InMemoryDesk();

    @Test
    void isOneInASessionOfSomebodyElse() {
        desk.answer(Minds.FRIENDLY, Asked.as(ANA, desk.asking("Hello")));

        assertThat(refused(Asked.as(BEN, desk.asking("Hello"))))
                .isEqualTo(Refused.SESSION_NOT_YOURS);
        assertThat(refused(desk.asking("Hello"))).isEqualTo(Refused.SESSION_NOT_YOURS);
        assertThat(desk.messages()).hasSize(2);
    }

    @Test
    void isNoneInAnAnonymousSessionOfWhoeverIdentifies() {
        desk.answer(Minds.FRIENDLY, desk.asking("Hello"));
        desk.answer(Minds.FRIENDLY, Asked.as(ANA, desk.asking("It is me, Ana")));

        assertThat(desk.conversation().transcript().visitor()).isEqualTo(ANA);
        assertThat(refused(Asked.as(BEN, desk.asking("Hello"))))
                .isEqualTo(Refused.SESSION_NOT_YOURS);
    }

    @Test
    void isAnAnonymousOneWhereSignInIsRequired() {
        Agent shy = agent(Agent.Status.ACTIVE, true, List.of());

        assertThat(refused(Asked.of(shy.id(), desk.asking("Hello"))))
                .isEqualTo(Refused.SIGN_IN_REQUIRED);
        assertThat(desk.answer(Minds.FRIENDLY, Asked.as(ANA, Asked.of(shy.id(), hello()))))
                .isNotNull();
    }

    @Test
    void isOneToAnAgentNobodyKnowsOrThatDoesNotAnswer() {
        Agent paused = agent(Agent.Status.PAUSED, false, List.of());

        assertThat(refused(Asked.of(paused.id(), hello()))).isEqualTo(Refused.UNKNOWN_AGENT);
        assertThat(refused(Asked.of(new AgentId(UUID.randomUUID()), hello())))
                .isEqualTo(Refused.UNKNOWN_AGENT);
    }

    @Test
    void isOneWhereNoAgentAnswers() {
        desk.agents.list().forEach(agent -> desk.agents.remove(agent.id()));

        assertThat(refused(hello())).isEqualTo(Refused.NO_ACTIVE_AGENT);
        assertThat(desk.conversations.of(hello().session())).isEmpty();
    }

    private Asking hello() {
        return desk.asking("Hello");
    }

    private AnswerMessage.Outcome refused(Asking asking) {
        return desk.desk.answering(Minds.ABSENT).answer(asking);
    }

    private Agent agent(Agent.Status status, boolean requireAuth, List<ChatRoutingRule> rules) {
        Agent agent = RoutedMessageTest.agent(status, requireAuth, rules);
        desk.agents.add(agent);
        return agent;
    }
}
