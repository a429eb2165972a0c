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
import ai.halo.rest.web.Query;
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
        var query = Query.of(request);
        String question = query.textOrNull("q", MessageText.MAX_LENGTH);
        if (question == null || question.isBlank()) {
            throw new InvalidValue("q", "is required: send what to look for");
        }
        int limit = query.whole("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
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
