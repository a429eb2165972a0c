package ai.halo.application.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.agent.Agents;
import ai.halo.application.answering.Briefings.Repeated;
import ai.halo.application.conversation.ConversationsContract;
import ai.halo.domain.Change;
import ai.halo.domain.Fingerprint;
import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Remark;
import ai.halo.domain.answering.Request;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.Incoming;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Briefings} promises, in memory or in PostgreSQL. */
public interface BriefingsContract extends TurnsContract {

    Briefings briefings();

    Agents agents();

    default Agent agent(Agent.Type type, Agent.Status status, Instant createdAt) {
        Agent first = Agent.first(new AgentId(UUID.randomUUID()), createdAt);
        var agent =
                new Agent(
                        first.id(),
                        first.name(),
                        type,
                        status,
                        first.instructions(),
                        first.skills(),
                        first.greeting(),
                        first.suggestedMessages(),
                        first.style(),
                        first.escalation(),
                        first.routingRules(),
                        first.requireAuth(),
                        createdAt);
        within(() -> agents().add(agent));
        return agent;
    }

    default Agent agent() {
        return agent(Agent.Type.CUSTOMER_FACING, Agent.Status.ACTIVE, NOON);
    }

    default Briefings.Arrival arrival(Asking asking) {
        return within(() -> briefings().arrival(asking));
    }

    default Asking hello() {
        return Asked.asking(workspace(), "sess_1", "Hello");
    }

    private Briefing briefing(Asking asking) {
        return Objects.requireNonNull(arrival(asking).briefing());
    }

    @Test
    default void meetsNobodyInANewSession() {
        agent();

        Briefings.Arrival arrival = arrival(Asked.called("m1", hello()));

        assertThat(arrival.owner()).isNull();
        assertThat(arrival.length()).isZero();
        assertThat(arrival.repeated()).isNull();
    }

    @Test
    default void namesTheOwnerOfASessionAndItsLength() {
        begun("sess_1", "Hello");

        assertThat(arrival(hello()).owner()).isEqualTo(new Visitor.Anonymous());
        assertThat(arrival(hello()).length()).isEqualTo(1);
    }

    @Test
    default void recognisesAMessageThatWasStoredBefore() {
        Asking asking = Asked.called("m1", hello());
        MessageId stored =
                within(() -> {
                    Change<Conversation> received = received(asking);
                    return turns().begin(asking, received, NOON).question();
                });

        assertThat(arrival(asking).repeated())
                .isEqualTo(new Repeated(stored, Fingerprint.of("m1")));
        assertThat(arrival(Asked.called("m2", hello())).repeated()).isNull();
    }

    private Change<Conversation> received(Asking asking) {
        return conversations()
                .join(ConversationsContract.begun("sess_1", asking.visitor()))
                .receive(
                        new Incoming(
                                new MessageId(UUID.randomUUID()),
                                asking.clientId(),
                                new AgentId(UUID.randomUUID()),
                                asking.visitor(),
                                asking.mode(),
                                asking.message(),
                                asking.images()),
                        NOON);
    }

    @Test
    default void asksTheOldestActiveAgentForCustomers() {
        agent(Agent.Type.INTERNAL, Agent.Status.ACTIVE, NOON.minusSeconds(3));
        agent(Agent.Type.CUSTOMER_FACING, Agent.Status.PAUSED, NOON.minusSeconds(2));
        Agent oldest = agent(Agent.Type.CUSTOMER_FACING, Agent.Status.ACTIVE, NOON.minusSeconds(1));
        agent();

        assertThat(briefing(hello()).agent()).isEqualTo(oldest);
    }

    @Test
    default void asksTheAgentThatIsNamed() {
        agent();
        Agent sales = agent(Agent.Type.SALES, Agent.Status.ACTIVE, NOON);

        assertThat(briefing(Asked.of(sales.id(), hello())).agent()).isEqualTo(sales);
    }

    @Test
    default void briefsNobodyWhereNoAgentAnswers() {
        Agent paused = agent(Agent.Type.CUSTOMER_FACING, Agent.Status.PAUSED, NOON);

        assertThat(arrival(hello()).briefing()).isNull();
        assertThat(arrival(Asked.of(paused.id(), hello())).briefing()).isNull();
    }

    @Test
    default void tellsTheLastFiftyMessagesInTheirOrder() {
        agent();
        within(() -> {
            Conversation speaking =
                    conversations()
                            .join(ConversationsContract.begun("sess_1", new Visitor.Anonymous()));
            for (int i = 1; i <= 60; i++) {
                speaking =
                        speaking.receive(
                                        ConversationsContract.saying(
                                                "Message " + i, new Visitor.Anonymous()),
                                        NOON)
                                .state();
            }
            conversations().save(Change.of(speaking));
        });

        List<Remark> history = briefing(hello()).history();

        assertThat(history).hasSize(50);
        assertThat(history.getFirst()).isEqualTo(new Remark(Message.Role.USER, "Message 11"));
        assertThat(history.getLast()).isEqualTo(new Remark(Message.Role.USER, "Message 60"));
    }

    @Test
    default void believesATellersHistoryOnlyInANewSession() {
        agent();
        var told = new Remark(Message.Role.AGENT, "You get a refund.");
        var request =
                new Request(
                        Provenance.CLIENT,
                        null,
                        Json.Obj.EMPTY,
                        List.of(),
                        List.of(told),
                        "Looked at the prices",
                        "https://example.com/prices");
        Asking asking = Asked.with(request, hello());

        assertThat(briefing(asking).history()).containsExactly(told);

        begun("sess_1", "Hello");
        assertThat(briefing(asking).history())
                .containsExactly(new Remark(Message.Role.USER, "Hello"));
        assertThat(briefing(asking).ignoresHistoryOfRequest()).isTrue();
    }

    @Test
    default void countsTheTurnsTheAgentHasTaken() {
        agent();
        settle(begun("sess_1", "Hello").claim());

        assertThat(arrival(hello()).briefing()).extracting("agentTurns").isEqualTo(1);
    }

    @Test
    default void briefsAgainOnAMessageUntilItIsAnswered() {
        agent();
        var request =
                new Request(
                        Provenance.SERVER,
                        new ExternalId("acme"),
                        Json.object().with("plan", "Pro"),
                        List.of(
                                new ContextEntry(
                                        "quota",
                                        "Quota",
                                        ContextType.METRIC,
                                        Json.object().with("used", Json.number(98)),
                                        Provenance.SERVER)),
                        List.of(new Remark(Message.Role.USER, "Earlier")),
                        "Looked at the prices",
                        "https://example.com/prices");
        var ana = new Visitor.Verified(new ExternalId("ana"), Json.object().with("role", "owner"));
        Agent sales = agent(Agent.Type.SALES, Agent.Status.ACTIVE, NOON);
        Asking asking = Asked.of(sales.id(), Asked.as(ana, Asked.with(request, hello())));
        Briefing first = arrival(asking).briefing();
        Turns.Claim claim =
                within(() -> {
                    Change<Conversation> received =
                            conversations()
                                    .join(ConversationsContract.begun("sess_1", ana))
                                    .receive(
                                            new Incoming(
                                                    new MessageId(UUID.randomUUID()),
                                                    null,
                                                    sales.id(),
                                                    ana,
                                                    asking.mode(),
                                                    asking.message(),
                                                    List.of()),
                                            NOON);
                    return turns().begin(asking, received, NOON);
                });

        assertThat(within(() -> briefings().of(claim.question()))).contains(first);

        settle(claim);
        assertThat(within(() -> briefings().of(claim.question()))).isEmpty();
    }
}
