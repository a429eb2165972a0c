package ai.halo.domain.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.agent.EscalationSettings;
import ai.halo.domain.answering.Turn.Thinking;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.PassageId;
import ai.halo.domain.knowledge.Question;
import ai.halo.domain.knowledge.Relevance;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A turn set up in a few words: who asks what, how, and of an agent with which settings. */
record Scene(String message, Mode mode, EscalationSettings escalation, int agentTurns) {

    static final Relevance CLOSE = new Relevance(0.85, 0.6, 0.2, 0.9, 0.8);
    static final Relevance FAR = new Relevance(0.5, 0.49, 0.02, 0.1, 0.1);

    static final Profile MARIA =
            new Profile(
                    Traits.of(
                            Json.object().with("name", "Maria Lindqvist").with("plan", "Team"),
                            Provenance.SERVER),
                    Traits.of(Json.object().with("plan", "Business"), Provenance.SERVER),
                    List.of(
                            new ContextEntry(
                                    "usage",
                                    "Usage",
                                    ContextType.METRIC,
                                    Json.parse("{\"seats_used\": 9, \"seats_limit\": 10}"),
                                    Provenance.SERVER)));

    static Scene asking(String message) {
        return new Scene(message, Mode.CHAT, EscalationSettings.DEFAULT, 0);
    }

    Scene in(Mode other) {
        return new Scene(message, other, escalation, agentTurns);
    }

    Scene of(EscalationSettings settings) {
        return new Scene(message, mode, settings, agentTurns);
    }

    Scene afterTurns(int turns) {
        return new Scene(message, mode, escalation, turns);
    }

    Thinking begun() {
        Agent agent = Agent.first(new AgentId(id("agent")), Instant.EPOCH);
        return Turn.begin(
                new Briefing(
                        "Larchmeter",
                        new Agent(
                                agent.id(),
                                agent.name(),
                                agent.type(),
                                agent.status(),
                                agent.instructions(),
                                agent.skills(),
                                agent.greeting(),
                                agent.suggestedMessages(),
                                agent.style(),
                                escalation,
                                agent.routingRules(),
                                agent.requireAuth(),
                                agent.createdAt()),
                        List.of(),
                        new Visitor.Claimed(new ExternalId("maria")),
                        MARIA,
                        List.of(),
                        message,
                        List.of(),
                        mode,
                        agentTurns,
                        List.of(),
                        Request.NOTHING));
    }

    /** The turn after a search that found this and fits well. */
    Thinking having(Evidence... found) {
        return having(CLOSE, found);
    }

    Thinking having(Relevance relevance, Evidence... found) {
        List<Evidence> asSimilar =
                Arrays.stream(found).map(one -> similar(one, relevance.best())).toList();
        return begun().having(new Lookup(Question.of(message), asSimilar, relevance));
    }

    private static Evidence similar(Evidence one, double similarity) {
        return new Evidence(
                one.passage(),
                one.document(),
                one.title(),
                one.url(),
                one.audience(),
                one.text(),
                one.score(),
                similarity);
    }

    static Evidence article(String title, String text) {
        return passage(title, title + " 1", text, Audience.PUBLIC);
    }

    static Evidence internal(String title, String text) {
        return passage(title, title + " 1", text, Audience.INTERNAL);
    }

    static Evidence passage(String title, String passage, String text, Audience audience) {
        return new Evidence(
                new PassageId(id(passage)),
                new DocumentId(id(title)),
                title,
                "https://help.example/" + title.length(),
                audience,
                text,
                1,
                0.85);
    }

    static Citation cite(Evidence evidence) {
        return new Citation.OfPassage(evidence.passage());
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
