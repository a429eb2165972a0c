package ai.halo.bootstrap.story;

import ai.halo.domain.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One operation as the served document describes it. */
record Described(String method, String path, Json.Obj operation, Json.Obj components) {

    static List<Described> in(Json.Obj document) {
        var all = new ArrayList<Described>();
        var components = object(object(document.at("components")).at("schemas"));
        object(document.at("paths"))
                .members()
                .forEach((path, methods) ->
                        object(methods)
                                .members()
                                .forEach((method, operation) ->
                                        all.add(
                                                new Described(
                                                        method.toUpperCase(Locale.ROOT),
                                                        path,
                                                        object(operation),
                                                        components))));
        return all;
    }

    /** A parameter: in the path, the query or a header. */
    record Parameter(String name, String in, boolean required, Json.Obj schema) {}

    List<Parameter> parameters(String in) {
        return operation.at("parameters") instanceof Json.Arr(var all)
                ? all.stream()
                        .map(Described::object)
                        .filter(parameter -> parameter.at("in").plain().equals(in))
                        .map(parameter ->
                                new Parameter(
                                        parameter.at("name").plain(),
                                        in,
                                        parameter.at("required").equals(Json.bool(true)),
                                        object(parameter.at("schema"))))
                        .toList()
                : List.of();
    }

    Optional<Json.Obj> body() {
        Json content = object(operation.at("requestBody")).at("content");
        return Optional.of(object(object(content).at("application/json")).at("schema"))
                .map(Described::object)
                .filter(schema -> !schema.isEmpty());
    }

    /** Whether one of its keys is of this kind. */
    boolean opensTo(String scheme) {
        return operation.at("security") instanceof Json.Arr(var doors)
                && doors.stream().anyMatch(door -> object(door).get(scheme) != null);
    }

    /** A schema as it stands, or where it stands. */
    Json.Obj resolved(Json.Obj schema) {
        String name = schema.at("$ref").plain();
        return schema.get("$ref") == null
                ? schema
                : object(components.at(name.substring(name.lastIndexOf('/') + 1)));
    }

    static Json.Obj object(Json json) {
        return json instanceof Json.Obj object ? object : Json.Obj.EMPTY;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
