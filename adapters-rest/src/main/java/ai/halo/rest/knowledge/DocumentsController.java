package ai.halo.rest.knowledge;

import ai.halo.application.knowledge.ChangeDocument;
import ai.halo.application.knowledge.DocumentViews;
import ai.halo.application.knowledge.PutDocument;
import ai.halo.application.knowledge.RemoveDocument;
import ai.halo.domain.Json;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Format;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Paging;
import ai.halo.rest.web.PathId;
import ai.halo.rest.web.Timestamps;
import ai.halo.rest.web.UpTo;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

@Controller("/api/v1/knowledge/documents")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocumentsController {

    private static final int BODY = 4 * 1024 * 1024;

    private final PutDocument putDocument;
    private final ChangeDocument changeDocument;
    private final RemoveDocument removeDocument;
    private final DocumentViews documents;

    DocumentsController(
            PutDocument putDocument,
            ChangeDocument changeDocument,
            RemoveDocument removeDocument,
            DocumentViews documents) {
        this.putDocument = putDocument;
        this.changeDocument = changeDocument;
        this.removeDocument = removeDocument;
        this.documents = documents;
    }

    @Get
    Json list(Caller caller, HttpRequest<?> request) {
        return Paging.json(
                documents.list(caller.workspaceId(), Paging.slice(request)),
                view -> json(view.document(), view.embedded()));
    }

    /** Adding a document under a key that is there makes it that document's next version. */
    @Post
    HttpResponse<Json> add(Caller caller, @UpTo(BODY) Fields body, Once once) {
        return once.answer(body, () -> put(caller, body));
    }

    private HttpResponse<Json> put(Caller caller, Fields body) {
        return switch (putDocument.put(caller.workspaceId(), draft(body))) {
            case PutDocument.Outcome.Added(var document) ->
                    HttpResponse.created(json(document, false).with("outcome", "added"));
            case PutDocument.Outcome.Changed(var document) ->
                    HttpResponse.ok(json(document, false).with("outcome", "updated"));
            case PutDocument.Outcome.Unchanged(var document) ->
                    HttpResponse.ok(json(document, true).with("outcome", "unchanged"));
        };
    }

    @Get("/{id}")
    Json show(Caller caller, String id) {
        return documents
                .find(caller.workspaceId(), new DocumentId(PathId.of(id)))
                .map(view ->
                        json(view.document(), view.embedded()).with("body", view.document().body()))
                .orElseThrow(() -> PathId.unknown("document"));
    }

    @Put("/{id}")
    Json change(Caller caller, String id, @UpTo(BODY) Fields body) {
        var outcome =
                changeDocument.change(
                        caller.workspaceId(), new DocumentId(PathId.of(id)), draft(body));
        return switch (outcome) {
            case ChangeDocument.Outcome.Changed(var document) -> json(document, false);
            case ChangeDocument.Outcome.Unchanged(var document) -> json(document, true);
            case ChangeDocument.Outcome.UnknownDocument _ -> throw PathId.unknown("document");
        };
    }

    @Delete("/{id}")
    HttpResponse<Json> remove(Caller caller, String id) {
        if (!removeDocument.remove(caller.workspaceId(), new DocumentId(PathId.of(id)))) {
            throw PathId.unknown("document");
        }
        return HttpResponse.noContent();
    }

    /**
     * Without a title the document is called what its first heading says, else {@code
     * fallback_title}.
     */
    private static PutDocument.Draft draft(Fields body) {
        String audience = body.textOrNull("audience");
        String format = body.textOrNull("format");
        return new PutDocument.Draft(
                body.textOrNull("key"),
                body.textOrNull("title"),
                body.textOrNull("fallback_title", Document.MAX_TITLE),
                body.textOrNull("url"),
                audience == null ? Audience.PUBLIC : Audience.of(audience),
                format == null ? Format.MARKDOWN : Format.of(format),
                body.text("body"));
    }

    private static Json.Obj json(Document document, boolean embedded) {
        return Json.object()
                .with("id", document.id().value().toString())
                .with("key", document.key())
                .with("title", document.title())
                .with("url", Json.text(document.url()))
                .with("audience", document.audience().wire())
                .with("format", document.format().wire())
                .with("status", embedded ? "ready" : "searchable")
                .with("version", Json.number(document.version()))
                .with("created_at", Timestamps.of(document.createdAt()))
                .with("updated_at", Timestamps.of(document.updatedAt()));
    }
}
