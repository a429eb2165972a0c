package ai.halo.bootstrap.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import ai.halo.application.answering.PointingAgent;
import ai.halo.application.answering.Reasoner;
import ai.halo.application.knowledge.Embeddings;
import ai.halo.application.knowledge.KnowledgeSearch.Query;
import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Lookup;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Profile;
import ai.halo.domain.answering.Request;
import ai.halo.domain.answering.Turn;
import ai.halo.domain.answering.Turn.Settled;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Cutting;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Hit;
import ai.halo.domain.knowledge.Passage;
import ai.halo.domain.knowledge.PassageId;
import ai.halo.domain.knowledge.Question;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.llm.answering.builtin.BuiltInReasoner;
import ai.halo.persistence.knowledge.LuceneKnowledgeSearch;
import ai.halo.persistence.knowledge.Shelf;
import ai.halo.persistence.knowledge.ShelfDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample articles on a real shelf with real vectors, and the built-in mind before them. */
final class HelpCentre {

    private static final Pattern FRONT_MATTER =
            Pattern.compile(
                    "\\A---\\ntitle: (.+)\\naudience: (.+)\\nurl: .+\\n---\\n(.+)\\z",
                    Pattern.DOTALL);
    private static final WorkspaceId WORKSPACE = new WorkspaceId(id("workspace"));

    private final Shelf shelf;
    private final Embeddings embeddings;
    private final Reasoner mind;
    private final Map<PassageId, Placed> placed = new HashMap<>();

    /** A passage and the article it stands in. */
    private record Placed(DocumentId document, String title, Audience audience, String text) {}

    HelpCentre(Shelf shelf, Embeddings embeddings) {
        this.shelf = shelf;
        this.embeddings = embeddings;
        this.mind = new BuiltInReasoner(embeddings);
        resource("articles.txt").lines().filter(line -> !line.isBlank()).forEach(this::shelve);
        shelf.refresh();
    }

    private void shelve(String slug) {
        Matcher parts = FRONT_MATTER.matcher(resource("articles/" + slug + ".md"));
        if (!parts.matches()) {
            throw new IllegalStateException("the article " + slug + " has no front matter");
        }
        String title = parts.group(1).strip();
        Audience audience = Audience.of(parts.group(2).strip());
        int[] count = {0};
        List<Passage> passages =
                Cutting.of(
                        parts.group(3).strip(), () -> new PassageId(id(slug + " " + count[0]++)));
        for (Passage passage : passages) {
            placed.put(passage.id(), new Placed(document(slug), title, audience, passage.text()));
        }
        var vectors = embeddings.document(title, passages);
        shelf.put(WORKSPACE, new ShelfDocument(document(slug), title, passages, vectors));
    }

    /** What the turn comes to when an anonymous visitor asks. */
    Settled answer(String question) {
        Turn.Thinking turn = Turn.begin(briefing(question));
        Move move = mind.next(turn, Duration.ofSeconds(20)).move();
        while (move instanceof Move.Search(var sought)) {
            turn = turn.having(lookup(sought));
            move = mind.next(turn, Duration.ofSeconds(20)).move();
        }
        return switch (move) {
            case Move.Answer answer -> turn.settle(answer);
            case Move.Converse words -> turn.settle(words);
            case Move.HandOff handOff -> turn.settle(handOff);
            case Move.Search _, Move.Point _ ->
                    throw new IllegalStateException("the mind goes on searching");
        };
    }

    private Lookup lookup(Question question) {
        var ranking =
                new LuceneKnowledgeSearch(shelf)
                        .rank(
                                WORKSPACE,
                                new Query(
                                        question,
                                        embeddings.question(question),
                                        Evidence.MAX_SHOWN));
        return new Lookup(
                question,
                ranking.hits().stream().map(this::evidence).toList(),
                ranking.relevance());
    }

    private Evidence evidence(Hit hit) {
        Placed passage = requireNonNull(placed.get(hit.passage()));
        return new Evidence(
                hit.passage(),
                passage.document(),
                passage.title(),
                null,
                passage.audience(),
                passage.text(),
                hit.score(),
                hit.similarity());
    }

    private static Briefing briefing(String question) {
        return new Briefing(
                "Larchmeter",
                linden(),
                List.of(),
                new Visitor.Anonymous(),
                Profile.UNKNOWN,
                List.of(),
                question,
                List.of(),
                Mode.CHAT,
                0,
                List.of(),
                Request.NOTHING);
    }

    /** The sample's agent, as far as it points at things. */
    private static Agent linden() {
        var told = (Json.Obj) ((Json.Obj) Json.parse(resource("workspace.json"))).at("agent");
        return PointingAgent.able(
                Agent.first(new AgentId(id("agent")), Instant.EPOCH), (Json.Obj) told.at("style"));
    }

    static Json.Arr questions() {
        return (Json.Arr) Json.parse(resource("questions.json"));
    }

    static DocumentId document(String slug) {
        return new DocumentId(id(slug));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    private static String resource(String name) {
        try (InputStream in =
                requireNonNull(HelpCentre.class.getResourceAsStream("/sample/" + name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
