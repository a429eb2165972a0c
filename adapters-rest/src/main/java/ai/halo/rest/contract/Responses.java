package ai.halo.rest.contract;

import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import ai.halo.domain.Json;
import ai.halo.rest.contract.Clause.Gives;
import io.micronaut.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what an operation answers: what it gives, what it refuses by status, and the rest. */
final class Responses {

    static final String SHARED = "Problem";

    /** What every refusal looks like. */
    static final Shape.Obj PROBLEM =
            Shape.named(
                    SHARED,
                    must("error", Shape.TEXT, "A sentence for people."),
                    must("code", Shape.TEXT, "A stable word for programs."),
                    must("request_id", Shape.TEXT, "Finds the request in the server's log."),
                    may("field", Shape.TEXT, "Which part of the request was not understood."),
                    may("docs_url", Shape.TEXT, "Where the code is explained."));

    private final Contracts contracts;
    private final Schemas schemas;

    Responses(Contracts contracts, Schemas schemas) {
        this.contracts = contracts;
        this.schemas = schemas;
    }

    Json of(Operation operation) {
        Map<String, Json> responses = new LinkedHashMap<>();
        operation.gives().stream()
                .collect(groupingBy(Gives::status, LinkedHashMap::new, toList()))
                .forEach((status, all) -> responses.put("" + status, given(all)));
        contracts.refusals(operation).stream()
                .collect(groupingBy(Refusal::status, LinkedHashMap::new, toList()))
                .forEach((status, all) -> responses.put("" + status.getCode(), refused(all)));
        responses.put("default", Json.object().with("$ref", "#/components/responses/" + SHARED));
        return Json.object(responses);
    }

    /** For what any operation may answer: the server is starting, overloaded, or broken. */
    Json shared() {
        return response("Any other refusal.", media(Clause.JSON, schemas.of(PROBLEM)));
    }

    static Json.Obj media(String type, Json schema) {
        return Json.object().with(type, Json.object().with("schema", schema));
    }

    /** What is given under one status, in one media type or several. */
    private Json given(List<Gives> all) {
        Map<String, Json> content = new LinkedHashMap<>();
        Map<String, Json> headers = new LinkedHashMap<>();
        for (Gives gives : all) {
            Shape body = gives.body();
            if (!gives.mediaType().isEmpty()) {
                Json schema = body == null ? plain(gives.mediaType()) : schemas.of(body);
                content.putAll(media(gives.mediaType(), schema).members());
            }
            gives.headers().forEach(header -> headers.put(header.name(), header(header)));
        }
        HttpStatus status = HttpStatus.valueOf(all.getFirst().status());
        Json.Obj response = response(status.getReason() + ".", Json.object(content));
        return headers.isEmpty() ? response : response.with("headers", Json.object(headers));
    }

    private static Json plain(String mediaType) {
        Json.Obj text = Json.object().with("type", "string");
        return mediaType.startsWith("image/") ? text.with("format", "binary") : text;
    }

    private Json header(Field header) {
        return Json.object()
                .with("description", header.about())
                .with("required", Json.bool(header.required()))
                .with("schema", schemas.of(header.shape()));
    }

    private Json refused(List<Refusal> all) {
        List<String> codes = all.stream().map(Refusal::code).toList();
        String sentences =
                all.stream()
                        .map(refusal -> "`" + refusal.code() + "`: " + refusal.error())
                        .collect(joining("\n\n"));
        Json code =
                Json.object()
                        .with(
                                "properties",
                                Json.object().with("code", schemas.of(new Shape.Word(codes))));
        Json schema = Json.object().with("allOf", new Json.Arr(List.of(schemas.of(PROBLEM), code)));
        return response(sentences, media(Clause.JSON, schema));
    }

    private static Json.Obj response(String about, Json.Obj content) {
        Json.Obj response = Json.object().with("description", about);
        return content.isEmpty() ? response : response.with("content", content);
    }
}
