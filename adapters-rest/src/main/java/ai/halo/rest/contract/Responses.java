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
import java.util.Set;
import java.util.stream.Stream;

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

    /** The last event of an answer that was ended. */
    static final Field ERROR = must("error", PROBLEM, "Why the answer ends here.");

    static final Field RETRY_AFTER =
            may(
                    "Retry-After",
                    Shape.COUNT,
                    "Seconds after which it is worth asking again, where waiting helps.");

    private static final Set<HttpStatus> FOR_NOW =
            Set.of(
                    HttpStatus.CONFLICT,
                    HttpStatus.TOO_MANY_REQUESTS,
                    HttpStatus.SERVICE_UNAVAILABLE);

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
                .forEach((status, all) -> responses.put("" + status, given(operation, all)));
        contracts.refusals(operation).stream()
                .collect(groupingBy(Refusal::status, LinkedHashMap::new, toList()))
                .forEach((status, all) ->
                        responses.put("" + status.getCode(), refused(operation, all)));
        responses.put("default", Json.object().with("$ref", "#/components/responses/" + SHARED));
        return Json.object(responses);
    }

    /** For what any operation may answer: the server is starting, overloaded, or broken. */
    Json shared() {
        return response(
                "Any other refusal.",
                media(Clause.JSON, schemas.of(PROBLEM)),
                references(contracts.headers(), List.of(RETRY_AFTER)));
    }

    /** The headers that many responses refer to. */
    Json headers() {
        Map<String, Json> headers = new LinkedHashMap<>();
        contracts.headers().forEach(field -> headers.put(field.name(), header(field)));
        headers.put(RETRY_AFTER.name(), header(RETRY_AFTER));
        return Json.object(headers);
    }

    /** A place in the document at which a header is described for all who refer to it. */
    private static Map<String, Json> references(List<Field> some, List<Field> more) {
        Map<String, Json> references = new LinkedHashMap<>();
        Stream.concat(some.stream(), more.stream())
                .map(Field::name)
                .forEach(name ->
                        references.put(
                                name, Json.object().with("$ref", "#/components/headers/" + name)));
        return references;
    }

    static Json.Obj media(String type, Json schema) {
        return Json.object().with(type, Json.object().with("schema", schema));
    }

    /** What is given under one status, in one media type or several. */
    private Json given(Operation operation, List<Gives> all) {
        Map<String, Json> content = new LinkedHashMap<>();
        Map<String, Json> headers = references(contracts.headers(operation), List.of());
        for (Gives gives : all) {
            Shape body = gives.body();
            if (!gives.mediaType().isEmpty()) {
                Json schema = body == null ? plain(gives.mediaType()) : schemas.of(body);
                content.putAll(media(gives.mediaType(), schema).members());
            }
            gives.headers().forEach(header -> headers.put(header.name(), header(header)));
        }
        if (!operation.events().isEmpty()) {
            content.put(Clause.EVENTS, events(operation.events()));
        }
        HttpStatus status = HttpStatus.valueOf(all.getFirst().status());
        return response(status.getReason() + ".", Json.object(content), headers);
    }

    /** OpenAPI 3.1 has no word for the events of a stream, so ours stand under an extension. */
    private Json events(List<Field> events) {
        Map<String, Json> byName = new LinkedHashMap<>();
        events.forEach(event -> byName.put(event.name(), schemas.of(event)));
        String names =
                events.stream().map(event -> "`" + event.name() + "`").collect(joining(", "));
        Json schema =
                Json.object()
                        .with("type", "string")
                        .with(
                                "description",
                                "Server-sent events, each with one JSON object as its data: "
                                        + names
                                        + ". `x-events` has the schema of each.");
        return Json.object().with("schema", schema).with("x-events", Json.object(byName));
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

    private Json refused(Operation operation, List<Refusal> all) {
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
        boolean forNow = FOR_NOW.contains(all.getFirst().status());
        return response(
                sentences,
                media(Clause.JSON, schema),
                references(
                        contracts.headers(operation), forNow ? List.of(RETRY_AFTER) : List.of()));
    }

    private static Json.Obj response(String about, Json.Obj content, Map<String, Json> headers) {
        Json.Obj response =
                Json.object().with("description", about).with("headers", Json.object(headers));
        return content.isEmpty() ? response : response.with("content", content);
    }
}
