package ai.halo.llm.answering.builtin;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.halo.application.answering.Thought;
import ai.halo.application.knowledge.Embeddings;
import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Lookup;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Profile;
import ai.halo.domain.answering.Remark;
import ai.halo.domain.answering.Request;
import ai.halo.domain.answering.Turn;
import ai.halo.domain.answering.Turn.Settled;
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
import ai.halo.domain.knowledge.Relevance;
import ai.halo.llm.knowledge.BgeEmbeddings;
import ai.halo.llm.knowledge.CachedEmbeddings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A question put to the built-in mind, by whom, and what is found when it looks something up. */
record Asked(String message, Profile profile, List<Remark> history, List<Evidence> found) {

    static final Relevance CLOSE = new Relevance(0.85, 0.6, 0.25, 0.9, 1);
    static final Relevance FAR = new Relevance(0.5, 0.49, 0.02, 0.1, 0);

    static final Embeddings MEANING = new CachedEmbeddings(new BgeEmbeddings());

    static Asked by(Profile profile, String message) {
        return new Asked(message, profile, List.of(), List.of());
    }

    static Asked anonymously(String message) {
        return by(Profile.UNKNOWN, message);
    }

    Asked finding(Evidence... passages) {
        return new Asked(message, profile, history, List.of(passages));
    }

    Asked after(Remark... remarks) {
        return new Asked(message, profile, List.of(remarks), found);
    }

    Thinking begun() {
        return Turn.begin(
                new Briefing(
                        "Larchmeter",
                        Agent.first(new AgentId(id("agent")), Instant.EPOCH),
                        List.of(),
                        profile.equals(Profile.UNKNOWN)
                                ? new Visitor.Anonymous()
                                : new Visitor.Claimed(new ExternalId("maria")),
                        profile,
                        history,
                        message,
                        List.of(),
                        Mode.CHAT,
                        history.size() / 2,
                        List.of("Connect Mailchimp", "Reset your password", "Reconnect HubSpot"),
                        Request.NOTHING));
    }

    Move firstMove() {
        return think(begun()).move();
    }

    Thought think(Thinking turn) {
        return new BuiltInReasoner(MEANING).next(turn, Duration.ofSeconds(20));
    }

    /** The last move, after every search has found the same. */
    Move lastMove() {
        return lastThought().move();
    }

    Thought lastThought() {
        Thinking turn = begun();
        Thought thought = think(turn);
        while (thought.move() instanceof Move.Search(var question)) {
            turn = turn.having(new Lookup(question, found, found.isEmpty() ? FAR : CLOSE));
            thought = think(turn);
        }
        return thought;
    }

    Settled settled() {
        Thinking turn = begun();
        Move move = think(turn).move();
        while (move instanceof Move.Search(var question)) {
            turn = turn.having(new Lookup(question, found, found.isEmpty() ? FAR : CLOSE));
            move = think(turn).move();
        }
        return switch (move) {
            case Move.Answer answer -> turn.settle(answer);
            case Move.Converse words -> turn.settle(words);
            case Move.HandOff handOff -> turn.settle(handOff);
            case Move.Search _, Move.Point _ -> throw new IllegalStateException("still searching");
        };
    }

    static Evidence article(String title, String text) {
        return passage(title, text, Audience.PUBLIC);
    }

    static Evidence internal(String title, String text) {
        return passage(title, text, Audience.INTERNAL);
    }

    private static Evidence passage(String title, String text, Audience audience) {
        return new Evidence(
                new PassageId(id("passage " + title)),
                new DocumentId(id("document " + title)),
                title,
                null,
                audience,
                text,
                1,
                0.85);
    }

    static ContextEntry entry(String label, ContextType type, String json) {
        String key = label.toLowerCase(java.util.Locale.ROOT).replace(' ', '_');
        return new ContextEntry(key, label, type, Json.parse(json), Provenance.SERVER);
    }

    static Profile profile(String user, String company, ContextEntry... entries) {
        return new Profile(traits(user), traits(company), List.of(entries));
    }

    private static Traits traits(String json) {
        return Traits.of((Json.Obj) Json.parse(json), Provenance.SERVER);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
