package ai.halo.bootstrap.bench;

import static java.util.Objects.requireNonNull;

import ai.halo.application.knowledge.Embeddings;
import ai.halo.application.knowledge.KnowledgeSearch.Query;
import ai.halo.bootstrap.bench.Logistic.Sample;
import ai.halo.domain.Json;
import ai.halo.domain.knowledge.Question;
import ai.halo.domain.knowledge.Relevance;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.knowledge.LuceneKnowledgeSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How well the relevance of a result tells whether the knowledge holds the answer. */
final class AbstentionBench {

    private static final int SHOWN = 8;

    private final Shelves shelves;
    private final Embeddings embeddings;

    AbstentionBench(Shelves shelves, Embeddings embeddings) {
        this.shelves = shelves;
        this.embeddings = embeddings;
    }

    void run(Path data) {
        List<Sample> support = support(data);
        List<Sample> single = singleFacts(data);
        List<Sample> both = Stream.concat(support.stream(), single.stream()).toList();
        System.out.printf(
                "%nabstention: area under ROC, cross-validated; weights of best, second, gap, coverage, agreement, bias%n");
        report("support, with turns", support);
        report("single facts", single);
        report("both", both);
        System.out.printf(
                Locale.ROOT,
                "fitted on one, tried on the other: %.3f support, %.3f single facts%n",
                Roc.of(support, Logistic.fit(single)::probability),
                Roc.of(single, Logistic.fit(support)::probability));
    }

    private static void report(String name, List<Sample> samples) {
        System.out.printf(
                Locale.ROOT,
                "%-22s %4d of %4d answerable  %.3f  %s%n",
                name,
                samples.stream().filter(Sample::answerable).count(),
                samples.size(),
                Roc.crossValidated(samples),
                Logistic.fit(samples).weights().stream()
                        .map(weight -> String.format(Locale.ROOT, "%.2f", weight))
                        .toList());
    }

    private List<Sample> support(Path data) {
        WorkspaceId workspace = shelves.of(LabelledSet.support(data));
        return Conversation.all(data).stream()
                .filter(asked -> asked.answerability().matches("ANSWERABLE|UNANSWERABLE"))
                .map(asked ->
                        sample(
                                workspace,
                                Question.after(asked.earlier(), asked.last()),
                                asked.answerability().equals("ANSWERABLE")))
                .toList();
    }

    private List<Sample> singleFacts(Path data) {
        List<Fact> facts = new ArrayList<>();
        for (boolean answerable : new boolean[] {true, false}) {
            String file = answerable ? "answerable.jsonl" : "unanswerable.jsonl";
            for (Json.Obj line : LabelledSet.lines(data.resolve("answerability").resolve(file))) {
                facts.add(Fact.of(line, answerable));
            }
        }
        WorkspaceId workspace = shelves.of(facts.stream().map(Fact::article).toList());
        return facts.stream()
                .map(fact -> sample(workspace, Question.of(fact.question()), fact.answerable()))
                .toList();
    }

    /** A question with the article it was asked about. */
    private record Fact(String question, Article article, boolean answerable) {

        static Fact of(Json.Obj line, boolean answerable) {
            Json.Obj passage = (Json.Obj) ((Json.Arr) line.at("passages")).items().getFirst();
            return new Fact(
                    line.at("input").plain(),
                    new Article(
                            Article.id(line.at("id").plain()),
                            passage.at("title").plain(),
                            passage.at("text").plain()),
                    answerable);
        }
    }

    private Sample sample(WorkspaceId workspace, Question question, boolean answerable) {
        var query = new Query(question, requireNonNull(embeddings.question(question)), SHOWN);
        Relevance found =
                new LuceneKnowledgeSearch(shelves.shelf()).rank(workspace, query).relevance();
        return new Sample(
                List.of(
                        found.best(),
                        found.second(),
                        found.gap(),
                        found.coverage(),
                        found.agreement()),
                answerable);
    }
}
