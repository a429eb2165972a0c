package ai.halo.rest.contract;

import ai.halo.domain.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes shapes as JSON Schema 2020-12, those with a name once. */
final class Schemas {

    static final String COMPONENTS = "#/components/schemas/";

    private final Map<String, Shape.Obj> shapes = new LinkedHashMap<>();
    private final Map<String, Json> named = new LinkedHashMap<>();

    /** Those with a name of their own that were met so far. */
    Json components() {
        return Json.object(named);
    }

    Json.Obj of(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> text(text);
            case Shape.Word(var words) -> type("string").with("enum", Json.texts(words));
            case Shape.Whole(var min, var max) -> whole(min, max);
            case Shape.Decimal(var min, var max) ->
                    type("number")
                            .with("minimum", Json.number(min))
                            .with("maximum", Json.number(max));
            case Shape.Flag() -> type("boolean");
            case Shape.Items(var item, var max) ->
                    atMost(type("array").with("items", of(item)), "maxItems", max);
            case Shape.Names(var value, var max) ->
                    atMost(
                            type("object").with("additionalProperties", of(value)),
                            "maxProperties",
                            max);
            case Shape.Either(var either) ->
                    Json.object()
                            .with(
                                    "anyOf",
                                    new Json.Arr(either.stream().<Json>map(this::of).toList()));
            case Shape.Anything() -> Json.object();
            case Shape.Open(var known) -> object(known).with("additionalProperties", Json.object());
            case Shape.Obj object when object.name().isEmpty() -> object(object);
            case Shape.Obj object -> reference(object);
        };
    }

    /** A field's schema, with what it is for. */
    Json.Obj of(Field field) {
        Json.Obj schema = of(field.shape());
        Json.Obj perhaps =
                field.presence() == Field.Presence.ALWAYS ? schema : orNull(field.shape(), schema);
        return field.about().isEmpty() ? perhaps : perhaps.with("description", field.about());
    }

    private static Json.Obj orNull(Shape shape, Json.Obj schema) {
        return switch (shape) {
            case Shape.Anything _ -> schema;
            case Shape.Word _, Shape.Either _, Shape.Obj _ ->
                    Json.object().with("anyOf", new Json.Arr(List.of(schema, type("null"))));
            case Shape.Text _, Shape.Whole _, Shape.Decimal _, Shape.Flag _ -> typeOrNull(schema);
            case Shape.Items _, Shape.Names _, Shape.Open _ -> typeOrNull(schema);
        };
    }

    private static Json.Obj typeOrNull(Json.Obj schema) {
        return schema.with("type", Json.texts(List.of(schema.at("type").plain(), "null")));
    }

    private Json.Obj reference(Shape.Obj object) {
        Shape.Obj known = shapes.putIfAbsent(object.name(), object);
        if (known == null) {
            named.put(object.name(), object(object));
        } else if (!known.equals(object)) {
            throw new IllegalStateException("there are two shapes called " + object.name());
        }
        return Json.object().with("$ref", COMPONENTS + object.name());
    }

    private Json.Obj object(Shape.Obj object) {
        var properties = new LinkedHashMap<String, Json>();
        var required = new ArrayList<String>();
        for (Field field : object.fields()) {
            properties.put(field.name(), of(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        Json.Obj schema = type("object").with("properties", Json.object(properties));
        return required.isEmpty() ? schema : schema.with("required", Json.texts(required));
    }

    private static Json.Obj text(Shape.Text text) {
        Json.Obj schema = atMost(type("string"), "maxLength", text.max());
        Json.Obj sized =
                text.min() == 0 ? schema : schema.with("minLength", Json.number(text.min()));
        return switch (text.form()) {
            case ANY -> sized;
            case UUID -> type("string").with("format", "uuid");
            case TIME -> sized.with("format", "date-time");
            case ADDRESS -> sized.with("format", "uri");
            case REFERENCE -> sized.with("format", "uri-reference");
            case MAIL -> sized.with("format", "email");
            case VISIBLE_ASCII -> sized.with("pattern", "^[!-~]*$");
        };
    }

    private static Json.Obj whole(long min, long max) {
        Json.Obj schema = type("integer").with("minimum", Json.number(min));
        return max == Integer.MAX_VALUE ? schema : schema.with("maximum", Json.number(max));
    }

    private static Json.Obj atMost(Json.Obj schema, String limit, int max) {
        return max == Shape.MANY ? schema : schema.with(limit, Json.number(max));
    }

    private static Json.Obj type(String type) {
        return Json.object().with("type", type);
    }
}
