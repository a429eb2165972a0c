package ai.halo.rest.knowledge;

import ai.halo.application.knowledge.SearchKnowledge;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Question;
import ai.halo.domain.knowledge.Source;
import ai.halo.rest.web.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.LinkedHashMap;

/** What the workspace's agents would find, documents best first. */
@Controller("/api/v1/knowledge/search")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchController {

    static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 10;

    private final SearchKnowledge search;

    SearchController(SearchKnowledge search) {
        this.search = search;
    }

    @Get
    Json search(Caller caller, HttpRequest<?> request) {
        String question = request.getParameters().getFirst("q").orElse("");
        if (question.isBlank()) {
            throw new InvalidValue("q", "is required: send what to look for");
        }
        InvalidValue.ifLonger(MessageText.MAX_LENGTH, "q", question);
        int limit = limit(request);
        var documents = new LinkedHashMap<DocumentId, Evidence>();
        search.search(caller.workspaceId(), Question.of(question), 2 * limit)
                .evidence()
                .forEach(found -> documents.putIfAbsent(found.document(), found));
        return Json.object()
                .with(
                        "items",
                        new Json.Arr(
                                documents.values().stream()
                                        .limit(limit)
                                        .map(SearchController::json)
                                        .toList()));
    }

    private static int limit(HttpRequest<?> request) {
        String sent = request.getParameters().getFirst("limit").orElse("" + DEFAULT_LIMIT);
        if (!sent.matches("[1-9]\\d{0,2}") || Integer.parseInt(sent) > MAX_LIMIT) {
            throw new InvalidValue("limit", "must be a whole number between 1 and " + MAX_LIMIT);
        }
        return Integer.parseInt(sent);
    }

    private static Json json(Evidence found) {
        String id = found.document().value().toString();
        var source = new Source(id, found.title(), found.url(), found.text());
        return Json.object()
                .with("document_id", id)
                .with("title", found.title())
                .with("url", Json.text(found.url()))
                .with("audience", found.audience().wire())
                .with("excerpt", source.excerpt())
                .with("score", Json.number(found.score()));
    }
}
