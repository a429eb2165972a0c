package ai.halo.application.knowledge;

import static java.util.stream.Collectors.toSet;

import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.DocumentVectors;
import ai.halo.domain.knowledge.Hit;
import ai.halo.domain.knowledge.Passage;
import ai.halo.domain.knowledge.Question;
import ai.halo.domain.knowledge.Ranking;
import ai.halo.domain.knowledge.Relevance;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A search that counts shared words, cut to their first letters, and adds the cosine. */
public final class InMemoryKnowledgeSearch implements KnowledgeSearch {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final int LETTERS = 5;
    private static final int PER_DOCUMENT = 2;
    private static final int COVERING = 3;

    private final Map<WorkspaceId, Map<DocumentId, Page>> pages = new ConcurrentHashMap<>();

    private record Page(String title, List<Passage> passages, @Nullable DocumentVectors vectors) {}

    private record Scored(Hit hit, String text) {}

    public void put(
            WorkspaceId workspace,
            DocumentId document,
            String title,
            List<Passage> passages,
            @Nullable DocumentVectors vectors) {
        pages.computeIfAbsent(workspace, _ -> new LinkedHashMap<>())
                .put(document, new Page(title, passages, vectors));
    }

    public void remove(WorkspaceId workspace, DocumentId document) {
        pages.getOrDefault(workspace, new LinkedHashMap<>()).remove(document);
    }

    @Override
    public Ranking rank(WorkspaceId workspace, Query query) {
        var held = pages.getOrDefault(workspace, Map.of());
        if (held.isEmpty()) {
            return Ranking.EMPTY;
        }
        List<Scored> found =
                held.entrySet().stream()
                        .flatMap(entry -> scored(entry.getKey(), entry.getValue(), query))
                        .sorted(Comparator.comparingDouble(s -> -s.hit().score()))
                        .limit(query.limit())
                        .toList();
        return new Ranking(
                found.stream().map(Scored::hit).toList(), relevance(found, query.question()));
    }

    private static Stream<Scored> scored(DocumentId document, Page page, Query query) {
        double cosine =
                page.vectors() == null || query.vector() == null
                        ? 0
                        : page.vectors().document().cosine(query.vector());
        return page.passages().stream()
                .map(passage -> {
                    String text = page.title() + " " + passage.text();
                    double score = (share(query.question(), text) + Math.max(0, cosine)) / 2;
                    return new Scored(new Hit(passage.id(), document, score, cosine), text);
                })
                .filter(scored -> scored.hit().score() > 0)
                .sorted(Comparator.comparingDouble(s -> -s.hit().score()))
                .limit(PER_DOCUMENT);
    }

    private static Relevance relevance(List<Scored> found, Question question) {
        List<Double> near =
                Stream.concat(found.stream().map(s -> s.hit().similarity()), Stream.of(0.0, 0.0))
                        .sorted(Comparator.reverseOrder())
                        .toList();
        String read = String.join(" ", found.stream().limit(COVERING).map(Scored::text).toList());
        return new Relevance(
                Math.clamp(near.getFirst(), 0, 1),
                Math.clamp(near.get(1), 0, 1),
                Math.clamp(near.getFirst() - near.getLast(), 0, 1),
                share(question, read),
                found.isEmpty() ? 0 : 1);
    }

    /** The share of the question's weighted words that a text has. */
    private static double share(Question question, String text) {
        Set<String> there = words(text);
        double all = 0;
        double shared = 0;
        for (Question.Part part : question.parts()) {
            for (String word : words(part.text())) {
                all += part.weight();
                shared += there.contains(word) ? part.weight() : 0;
            }
        }
        return all == 0 ? 0 : shared / all;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group().substring(0, Math.min(LETTERS, word.group().length())))
                .collect(toSet());
    }
}
