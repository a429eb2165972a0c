package ai.halo.rest.knowledge;

import static ai.halo.rest.contract.Clause.asks;
import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.givesNothing;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Field.orNull;
import static ai.halo.rest.contract.Operation.delete;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Operation.put;
import static ai.halo.rest.contract.Shape.COUNT;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.TIME;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.oneOf;
import static ai.halo.rest.contract.Shape.text;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.Format;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Paging;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class DocumentsContract implements Contract {

    private static final Shape.Obj DRAFT =
            named(
                    "NewDocument",
                    must("body", words(Document.MAX_BODY)),
                    may("title", text(Document.MAX_TITLE), "Without one, the first heading."),
                    may(
                            "fallback_title",
                            text(Document.MAX_TITLE),
                            "Where there is no heading either."),
                    may(
                            "key",
                            text(Document.MAX_KEY),
                            "Adding again under a key makes the next version."),
                    may("url", text(2_008), "Where customers can read it: http or https."),
                    may("audience", oneOf(Audience.values())),
                    may("format", oneOf(Format.values())));

    private static final Shape.Obj DOCUMENT =
            named(
                    "Document",
                    must("id", ID),
                    must("key", TEXT),
                    must("title", TEXT),
                    orNull("url", TEXT),
                    must("audience", oneOf(Audience.values())),
                    must("format", oneOf(Format.values())),
                    must("status", oneOf("ready", "searchable")),
                    must("version", COUNT),
                    must("created_at", TIME),
                    must("updated_at", TIME));

    private static final Shape.Obj PUT =
            DOCUMENT.and("PutDocument", must("outcome", oneOf("added", "updated", "unchanged")));

    @Override
    public String subject() {
        return "Documents";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(
                        "/api/v1/knowledge/documents",
                        "List documents",
                        asks(Paging.LIMIT),
                        asks(Paging.CURSOR),
                        gives(200, Paging.page(DOCUMENT))),
                post(
                        "/api/v1/knowledge/documents",
                        "Add a document",
                        takes(DRAFT),
                        Once.KEY,
                        gives(201, PUT),
                        gives(200, PUT)),
                get(
                        "/api/v1/knowledge/documents/{id}",
                        "Show a document",
                        gives(200, DOCUMENT.and("DocumentPage", must("body", TEXT)))),
                put(
                        "/api/v1/knowledge/documents/{id}",
                        "Replace a document",
                        takes(DRAFT),
                        gives(200, DOCUMENT)),
                delete("/api/v1/knowledge/documents/{id}", "Remove a document", givesNothing(204)));
    }
}
