package ai.halo.bootstrap.bench;

import ai.halo.domain.Json;
import ai.halo.domain.knowledge.DocumentId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a customer said, last and before, with what answers it and whether anything does. */
record Conversation(
        List<String> earlier, String last, Set<DocumentId> relevant, String answerability) {

    static List<Conversation> all(Path data) {
        return LabelledSet.lines(data.resolve("support_conversations/conversations.jsonl")).stream()
                .map(Conversation::of)
                .toList();
    }

    private static Conversation of(Json.Obj line) {
        var said = new ArrayList<String>();
        for (Json turn : items(line.at("turns"))) {
            if (turn instanceof Json.Obj told && told.at("role").plain().equals("user")) {
                said.add(told.at("text").plain());
            }
        }
        return new Conversation(
                List.copyOf(said.subList(0, said.size() - 1)),
                said.getLast(),
                items(line.at("relevant")).stream()
                        .map(id -> Article.id(id.plain()))
                        .collect(Collectors.toUnmodifiableSet()),
                items(line.at("answerability")).getFirst().plain());
    }

    private static List<Json> items(Json list) {
        return list instanceof Json.Arr(var items) ? items : List.of();
    }
}
