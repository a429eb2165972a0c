package ai.halo.application.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Lookup;
import ai.halo.domain.answering.Profile;
import ai.halo.domain.answering.Request;
import ai.halo.domain.answering.Turn;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.PassageId;
import ai.halo.domain.knowledge.Question;
import ai.halo.domain.knowledge.Relevance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** SampleTurns that are about to be thought through, in the fewest words that make one. */
public final class SampleTurns {

    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static final Relevance CLOSE = new Relevance(0.9, 0.6, 0.3, 0.9, 0.8);

    private SampleTurns() {}

    public static Turn.Thinking asking(String message) {
        return asking(message, Profile.UNKNOWN);
    }

    public static Turn.Thinking asking(String message, Profile profile) {
        return Turn.begin(
                new Briefing(
                        "Lumen",
                        Agent.first(new AgentId(id("agent")), NOON),
                        List.of(),
                        new Visitor.Anonymous(),
                        profile,
                        List.of(),
                        message,
                        List.of(),
                        Mode.CHAT,
                        0,
                        List.of("Export your data", "Reset your password"),
                        Request.NOTHING));
    }

    /** Nothing but what a page saw the customer do. */
    public static Request behaving(String behaviour) {
        return new Request(
                Provenance.CLIENT, null, Json.Obj.EMPTY, List.of(), List.of(), behaviour, null);
    }

    /** The turn after a search that found this, best first. */
    public static Turn.Thinking having(Turn.Thinking turn, Evidence... found) {
        Relevance relevance = found.length == 0 ? Relevance.NONE : CLOSE;
        return turn.having(
                new Lookup(Question.of(turn.briefing().message()), List.of(found), relevance));
    }

    /** The turn after so many searches that only one move is left. */
    public static Turn.Thinking atItsEnd(Turn.Thinking turn, Evidence... found) {
        var last = turn;
        while (!last.lastStep()) {
            last = having(last, found);
        }
        return last;
    }

    public static Evidence passage(String title, String text) {
        return evidence(title, text, Audience.PUBLIC);
    }

    public static Evidence internalPassage(String title, String text) {
        return evidence(title, text, Audience.INTERNAL);
    }

    private static Evidence evidence(String title, String text, Audience audience) {
        return new Evidence(
                new PassageId(id("passage " + title)),
                new DocumentId(id("document " + title)),
                title,
                null,
                audience,
                text,
                1,
                0.9);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
