package ai.halo.rest.knowledge;

import ai.halo.application.knowledge.SearchShelf;
import ai.halo.domain.Json;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The operator has the search shelf of this process filled anew. */
@Controller("/api/operator/reindex")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReindexController {

    private final SearchShelf shelf;

    ReindexController(SearchShelf shelf) {
        this.shelf = shelf;
    }

    @Post
    @Consumes("*/*")
    Json reindex() {
        return Json.object().with("documents", Json.number(shelf.rebuild()));
    }
}
