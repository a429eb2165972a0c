package ai.halo.bootstrap.bench;

import ai.halo.domain.Json;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Articles, and questions of which it is known what answers them. */
record LabelledSet(String name, List<Article> articles, List<Asked> asked) {

    LabelledSet {
        articles = List.copyOf(articles);
        asked = List.copyOf(asked);
    }

    static List<LabelledSet> all(Path data) {
        List<Article> banking = articles(data.resolve("banking_support"));
        List<Article> support = support(data);
        return List.of(
                new LabelledSet(
                        "banking, title",
                        banking.stream().map(Article::withoutTitle).toList(),
                        judged(data, "title")),
                new LabelledSet("banking, opening", banking, judged(data, "opening")),
                new LabelledSet("banking, conversation", banking, judged(data, "conversation")),
                new LabelledSet(
                        "support, last turn",
                        support,
                        conversations(data, (_, last) -> Question.of(last))),
                new LabelledSet(
                        "support, with turns", support, conversations(data, Question::after)));
    }

    /** The passages that the conversations are about. */
    static List<Article> support(Path data) {
        return articles(data.resolve("support_conversations"));
    }

    private static List<Article> articles(Path folder) {
        return lines(folder.resolve("corpus.jsonl")).stream().map(Article::of).toList();
    }

    private static List<Asked> judged(Path data, String kind) {
        Path folder = data.resolve("banking_support");
        Map<String, Set<DocumentId>> relevant = new HashMap<>();
        for (String line : read(folder.resolve("qrels." + kind + ".tsv"))) {
            String[] columns = line.split("\t", -1);
            if (!columns[0].equals("query-id") && !columns[2].equals("0")) {
                relevant.computeIfAbsent(columns[0], _ -> new HashSet<>())
                        .add(Article.id(columns[1]));
            }
        }
        return lines(folder.resolve("queries." + kind + ".jsonl")).stream()
                .map(query ->
                        new Asked(
                                Question.of(query.at("text").plain()),
                                relevant.getOrDefault(query.at("_id").plain(), Set.of())))
                .filter(asked -> !asked.relevant().isEmpty())
                .toList();
    }

    private static List<Asked> conversations(
            Path data, BiFunction<List<String>, String, Question> question) {
        return Conversation.all(data).stream()
                .filter(conversation -> !conversation.relevant().isEmpty())
                .map(conversation ->
                        new Asked(
                                question.apply(conversation.earlier(), conversation.last()),
                                conversation.relevant()))
                .toList();
    }

    static List<Json.Obj> lines(Path file) {
        var lines = new ArrayList<Json.Obj>();
        for (String line : read(file)) {
            if (Json.parse(line) instanceof Json.Obj object) {
                lines.add(object);
            }
        }
        return lines;
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
