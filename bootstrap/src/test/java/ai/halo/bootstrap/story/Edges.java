package ai.halo.bootstrap.story;

import static ai.halo.bootstrap.story.Described.object;

import ai.halo.domain.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Bodies on both sides of every limit that a schema states, one thing wrong at a time. */
final class Edges {

    /** Longer ones are tried on the far side only: they cost the server what they are for. */
    private static final int LONG = 60_000;

    /** So many of anything cost nobody much. */
    private static final int FEW = 100;

    private static final int DEPTH = 5;

    private static final Json NULL = Json.object().with("type", "null");

    /** What a limit says of a value. */
    enum Verdict {
        TAKEN,
        REFUSED,
        EITHER
    }

    /** A value, where in the body it stands, and what the document says of it. */
    record Edge(String field, Json value, Verdict verdict) {

        private Edge within(String name, Json whole) {
            return new Edge(
                    field.isEmpty() || field.startsWith("[") ? name + field : name + "." + field,
                    whole,
                    verdict);
        }
    }

    private final Described operation;

    Edges(Described operation) {
        this.operation = operation;
    }

    List<Edge> of(Json.Obj schema) {
        return of(schema, 0);
    }

    /** The least that is taken. */
    Json least(Json.Obj schema) {
        Json.Obj found = operation.resolved(schema);
        if (found.at("anyOf") instanceof Json.Arr(var any)) {
            return least(object(any.getFirst()));
        }
        if (found.at("enum") instanceof Json.Arr(var words)) {
            return words.getFirst();
        }
        return switch (type(found)) {
            case "string" ->
                    Json.text(
                            found.at("format").plain().equals("uuid")
                                    ? "00000000-0000-7000-8000-000000000000"
                                    : "user.x"
                                            .substring(
                                                    0, Math.min(6, limit(found, "maxLength", 6))));
            case "integer" -> found.get("minimum") == null ? Json.number(1) : found.at("minimum");
            case "number" -> Json.number(1);
            case "boolean" -> Json.bool(true);
            case "array" -> new Json.Arr(List.of());
            case "object" -> leastObject(found);
            case String _ -> Json.text("anything");
        };
    }

    /** Everything at once, each part as small as may be. */
    Json.Obj whole(Json.Obj schema) {
        Json.Obj whole = Json.object();
        for (var property :
                object(operation.resolved(schema).at("properties")).members().entrySet()) {
            whole = whole.with(property.getKey(), least(object(property.getValue())));
        }
        return whole;
    }

    private Json.Obj leastObject(Json.Obj schema) {
        Json.Obj least = Json.object();
        for (String name : required(schema)) {
            least = least.with(name, least(object(object(schema.at("properties")).at(name))));
        }
        return least;
    }

    private List<Edge> of(Json.Obj schema, int depth) {
        Json.Obj found = operation.resolved(schema);
        var edges = new ArrayList<Edge>();
        if (depth > DEPTH) {
            return edges;
        }
        if (found.at("anyOf") instanceof Json.Arr(var any)) {
            boolean perhaps = any.size() == 2 && any.getLast().equals(NULL);
            if (perhaps) {
                edges.add(new Edge("", Json.Null.NULL, Verdict.EITHER));
                edges.addAll(of(object(any.getFirst()), depth));
            } else {
                any.forEach(each -> edges.addAll(of(object(each), depth + 1)));
                edges.replaceAll(edge -> new Edge(edge.field(), edge.value(), Verdict.EITHER));
            }
            return edges;
        }
        kinds(found, edges);
        switch (type(found)) {
            case "string" -> texts(found, edges);
            case "integer" -> numbers(found, edges);
            case "array" -> items(found, edges, depth);
            case "object" -> members(found, edges, depth);
            case String _ -> {}
        }
        return edges;
    }

    /** Values of every other kind. */
    private static void kinds(Json.Obj schema, List<Edge> edges) {
        if (schema.get("type") == null) {
            Hostile.TEXTS.forEach(text -> edges.add(new Edge("", Json.text(text), Verdict.EITHER)));
            return;
        }
        Map<String, Json> kinds =
                Map.of(
                        "string", Json.text("x"),
                        "integer", Json.number(7),
                        "boolean", Json.bool(true),
                        "array", Json.texts(List.of("x")),
                        "object", Json.object().with("x", "y"));
        String own = type(schema).equals("number") ? "integer" : type(schema);
        kinds.forEach((kind, value) -> {
            if (!kind.equals(own)) {
                edges.add(new Edge("", value, Verdict.REFUSED));
            }
        });
        edges.add(new Edge("", Json.Null.NULL, Verdict.EITHER));
    }

    private void texts(Json.Obj schema, List<Edge> edges) {
        if (schema.at("enum") instanceof Json.Arr(var words)) {
            words.forEach(word -> edges.add(new Edge("", word, Verdict.TAKEN)));
            edges.add(new Edge("", Json.text("no such word"), Verdict.REFUSED));
        } else if (schema.get("format") != null || schema.get("pattern") != null) {
            edges.add(new Edge("", Json.text("not of ü this form"), Verdict.REFUSED));
        }
        int max = limit(schema, "maxLength", Integer.MAX_VALUE);
        if (max < LONG && schema.get("pattern") == null && schema.get("format") == null) {
            edges.add(new Edge("", Json.text(ofLength(max)), Verdict.TAKEN));
        }
        if (max < Integer.MAX_VALUE) {
            edges.add(new Edge("", Json.text(ofLength(max + 1)), Verdict.REFUSED));
        }
        if (limit(schema, "minLength", 0) > 0) {
            edges.add(new Edge("", Json.text(""), Verdict.REFUSED));
        }
        Hostile.TEXTS.forEach(text -> edges.add(new Edge("", Json.text(text), Verdict.EITHER)));
    }

    private static void numbers(Json.Obj schema, List<Edge> edges) {
        BigDecimal min = ((Json.Num) schema.at("minimum")).value();
        edges.add(new Edge("", new Json.Num(min), Verdict.TAKEN));
        edges.add(new Edge("", new Json.Num(min.subtract(BigDecimal.ONE)), Verdict.REFUSED));
        edges.add(new Edge("", new Json.Num(min.add(new BigDecimal("0.5"))), Verdict.REFUSED));
        if (schema.at("maximum") instanceof Json.Num(var max)) {
            edges.add(new Edge("", new Json.Num(max), Verdict.TAKEN));
            edges.add(new Edge("", new Json.Num(max.add(BigDecimal.ONE)), Verdict.REFUSED));
            edges.add(new Edge("", new Json.Num(new BigDecimal("1e300")), Verdict.REFUSED));
        }
    }

    private void items(Json.Obj schema, List<Edge> edges, int depth) {
        Json.Obj item = object(schema.at("items"));
        int max = limit(schema, "maxItems", Integer.MAX_VALUE);
        Json one = least(item);
        if (max <= FEW) {
            edges.add(new Edge("", new Json.Arr(Collections.nCopies(max, one)), Verdict.TAKEN));
        }
        if (max < LONG) {
            edges.add(
                    new Edge("", new Json.Arr(Collections.nCopies(max + 1, one)), Verdict.REFUSED));
        }
        for (Edge edge : of(item, depth + 1)) {
            edges.add(edge.within("[0]", new Json.Arr(List.of(edge.value()))));
        }
    }

    private void members(Json.Obj schema, List<Edge> edges, int depth) {
        Json.Obj least = leastObject(schema);
        Set<String> required = required(schema);
        object(schema.at("properties"))
                .members()
                .forEach((name, property) -> {
                    if (required.contains(name)) {
                        var less = new LinkedHashMap<>(least.members());
                        less.remove(name);
                        edges.add(new Edge(name, new Json.Obj(less), Verdict.REFUSED));
                    }
                    for (Edge edge : of(object(property), depth + 1)) {
                        edges.add(edge.within(name, least.with(name, edge.value())));
                    }
                });
        if (schema.at("additionalProperties") instanceof Json.Obj value) {
            for (Edge edge : of(value, depth + 1)) {
                edges.add(edge.within("key", Json.object().with("key", edge.value())));
            }
            Hostile.TEXTS.forEach(name ->
                    edges.add(
                            new Edge("", Json.object().with(name, least(value)), Verdict.EITHER)));
        }
    }

    private static Set<String> required(Json.Obj schema) {
        return schema.at("required") instanceof Json.Arr(var names)
                ? Set.copyOf(names.stream().map(Json::plain).toList())
                : Set.of();
    }

    private static String type(Json.Obj schema) {
        return schema.at("type") instanceof Json.Arr(var types)
                ? types.getFirst().plain()
                : schema.at("type").plain();
    }

    private static int limit(Json.Obj schema, String name, int otherwise) {
        return schema.at(name) instanceof Json.Num(var number) ? number.intValue() : otherwise;
    }

    /**
     * Nothing at its ends that could be stripped, no long word inside, and a letter of its own for
     * each method: what one has added must not be in the way of what another changes.
     */
    private String ofLength(int characters) {
        String letter = operation.method().substring(operation.method().length() - 1);
        return characters < 2
                ? letter.repeat(characters)
                : letter + " ".repeat(characters - 2) + letter;
    }
}
