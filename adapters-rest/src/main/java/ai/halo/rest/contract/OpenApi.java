package ai.halo.rest.contract;

import ai.halo.domain.Json;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the contracts as one OpenAPI 3.1 document, once. */
@Singleton
public final class OpenApi {

    static final String INTRODUCTION =
            "Ask Halo's agents and run the workspace they work for. Times are RFC 3339, ids UUIDs,"
                    + " names snake_case; in requests null counts as absent. Whatever is refused is"
                    + " refused with a Problem: a sentence, a stable code and the request's id.";

    private final Contracts contracts;
    private final Schemas schemas = new Schemas();
    private final Parameters parameters = new Parameters(schemas);
    private final Responses responses;
    private final Json.Obj document;

    OpenApi(Contracts contracts) {
        this.contracts = contracts;
        this.responses = new Responses(contracts, schemas);
        this.document = written();
    }

    public Json.Obj document() {
        return document;
    }

    private Json.Obj written() {
        Json paths = paths();
        Json shared = Json.object().with(Responses.SHARED, responses.shared());
        return Json.object()
                .with("openapi", "3.1.0")
                .with("info", info())
                .with("servers", new Json.Arr(List.of(Json.object().with("url", "/"))))
                .with("tags", tags())
                .with("paths", paths)
                .with(
                        "components",
                        Json.object()
                                .with("securitySchemes", Doors.schemes())
                                .with("responses", shared)
                                .with("headers", responses.headers())
                                .with("schemas", schemas.components()));
    }

    private static Json info() {
        return Json.object()
                .with("title", "Halo")
                .with("version", "1")
                .with("description", INTRODUCTION)
                .with(
                        "license",
                        Json.object().with("name", "Apache-2.0").with("identifier", "Apache-2.0"));
    }

    private Json tags() {
        return new Json.Arr(
                contracts.all().stream()
                        .map(Contract::subject)
                        .distinct()
                        .<Json>map(subject -> Json.object().with("name", subject))
                        .toList());
    }

    private Json paths() {
        Map<String, Json.Obj> paths = new LinkedHashMap<>();
        for (Contract contract : contracts.all()) {
            for (Operation operation : contract.operations()) {
                String method = operation.method().name().toLowerCase(Locale.ROOT);
                Json.Obj known = paths.getOrDefault(operation.path(), Json.object());
                paths.put(
                        operation.path(),
                        known.with(method, operation(contract.subject(), operation)));
            }
        }
        return Json.object(paths);
    }

    private Json operation(String subject, Operation operation) {
        Json.Obj told =
                Json.object()
                        .with("operationId", operation.id())
                        .with("tags", Json.texts(List.of(subject)))
                        .with("summary", operation.title());
        if (!operation.abouts().isEmpty()) {
            told = told.with("description", String.join("\n\n", operation.abouts()));
        }
        List<Json> sent = parameters.of(operation);
        if (!sent.isEmpty()) {
            told = told.with("parameters", new Json.Arr(sent));
        }
        if (operation.body().isPresent()) {
            told = told.with("requestBody", body(operation.body().get()));
        }
        return told.with("responses", responses.of(operation))
                .with("security", Doors.opening(operation.door()));
    }

    private Json body(Shape.Obj shape) {
        return Json.object()
                .with("required", Json.bool(true))
                .with("content", Responses.media(Clause.JSON, schemas.of(shape)));
    }
}
