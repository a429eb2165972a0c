package ai.halo.application.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.Reply.Routing;
import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.agent.ChatRoutingRule;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.ConversationEscalated;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.workspace.Conditions;
import ai.halo.domain.workspace.Operator;
import ai.halo.domain.workspace.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoutedMessageTest {

    final InMemoryDesk desk = new InMemoryDesk();
    final Agent agent =
            agent(
                    Agent.Status.ACTIVE,
                    false,
                    List.of(
                            new ChatRoutingRule(
                                    "Invoices",
                                    new Conditions(
                                            Conditions.Match.ALL,
                                            List.of(
                                                    new Rule(
                                                            "message.text",
                                                            Operator.CONTAINS,
                                                            Json.text("invoice")))),
                                    "Billing",
                                    desk.kim.id(),
                                    "Our billing team has your message.")));
    final Asking invoice =
            Asked.called("m1", Asked.of(agent.id(), desk.asking("Where is my invoice?")));

    RoutedMessageTest() {
        desk.agents.add(agent);
    }

    static Agent agent(Agent.Status status, boolean requireAuth, List<ChatRoutingRule> rules) {
        Agent first = Agent.first(new AgentId(UUID.randomUUID()), SampleTurns.NOON);
        return new Agent(
                first.id(),
                first.name(),
                first.type(),
                status,
                first.instructions(),
                first.skills(),
                first.greeting(),
                first.suggestedMessages(),
                first.style(),
                first.escalation(),
                rules,
                requireAuth,
                SampleTurns.NOON.plusSeconds(1));
    }

    @Test
    void goesToTheTeamWithoutAThought() {
        Reply reply = desk.answer(Minds.ABSENT, invoice);

        Ticket ticket = desk.tickets.all().getFirst();
        assertThat(reply.text()).isEqualTo("Our billing team has your message.");
        assertThat(reply.routing()).isEqualTo(new Routing(Routing.ROUTED_TO_TEAM, ticket.id()));
        assertThat(ticket.reason()).isEqualTo(HandOffReason.ROUTED);
        assertThat(ticket.assignment().inbox()).isEqualTo("Billing");
        assertThat(ticket.assignment().assignee()).isEqualTo(desk.kim.id());
        assertThat(desk.conversation()).isInstanceOf(Conversation.Escalated.class);
    }

    @Test
    void isNamedByItsAcknowledgement() {
        Reply reply = desk.answer(Minds.ABSENT, invoice);

        assertThat(desk.messages().getLast().inReplyTo()).isEqualTo(reply.inReplyTo());
        assertThat(reply.inReplyTo()).isEqualTo(desk.messages().getFirst().id());
    }

    @Test
    void keepsItsTicketWhenItIsSentAgain() {
        Reply first = desk.answer(Minds.ABSENT, invoice);

        assertThat(desk.answer(Minds.ABSENT, invoice)).isEqualTo(first);
        assertThat(desk.tickets.all()).hasSize(1);
    }

    @Test
    void joinsTheTicketItsConversationHas() {
        desk.answer(Minds.YIELDING, desk.asking("A human, please"));

        Reply reply = desk.answer(Minds.ABSENT, invoice);

        assertThat(desk.tickets.all()).hasSize(1);
        assertThat(desk.conversations.events())
                .filteredOn(ConversationEscalated.class::isInstance)
                .hasSize(1);
        assertThat(reply.actions())
                .containsExactly(
                        new Reply.Action.HandOff(desk.tickets.all().getFirst().id(), null));
    }

    @Test
    void isAnsweredWhereNoRuleMatches() {
        Reply reply = desk.answer(Minds.FRIENDLY, Asked.of(agent.id(), desk.asking("Hello")));

        assertThat(reply.routing()).isNull();
        assertThat(desk.tickets.all()).isEmpty();
    }
}
