package ai.halo.rest.contract;

import static ai.halo.rest.contract.Html.code;
import static ai.halo.rest.contract.Html.prose;
import static ai.halo.rest.contract.Html.tag;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

/** Tells people about fields: each with its place, what it may hold, and what it is for. */
final class FieldRows {

    private static final int DEPTH = 4;

    private FieldRows() {}

    static String table(List<Field> fields) {
        return tag("dl", "fields", rows("", fields, 0));
    }

    private static String rows(String within, List<Field> fields, int depth) {
        return fields.stream().map(field -> row(within, field, depth)).collect(joining());
    }

    private static String row(String within, Field field, int depth) {
        String path = within.isEmpty() ? field.name() : within + "." + field.name();
        String presence =
                switch (field.presence()) {
                    case ALWAYS -> "";
                    case PERHAPS_NULL -> tag("i", "", "or null");
                    case PERHAPS -> tag("i", "", "optional");
                };
        return tag("dt", "", code(path), " ", tag("span", "", kind(field.shape())), " ", presence)
                + tag("dd", "", prose(field.about()))
                + below(path, field.shape(), depth + 1);
    }

    private static String below(String path, Shape shape, int depth) {
        if (depth == DEPTH) {
            return "";
        }
        return switch (shape) {
            case Shape.Obj(_, var fields) -> rows(path, fields, depth);
            case Shape.Open(var known) -> rows(path, known.fields(), depth);
            case Shape.Items(var item, _) -> below(path + "[]", item, depth);
            case Shape.Names(var value, _) -> below(path + ".*", value, depth);
            case Shape.Either(var shapes) ->
                    shapes.stream().map(each -> below(path, each, depth)).collect(joining());
            case Shape.Text _, Shape.Word _, Shape.Whole _, Shape.Decimal _ -> "";
            case Shape.Flag _, Shape.Anything _ -> "";
        };
    }

    private static String kind(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> text(text);
            case Shape.Word(var words) ->
                    words.stream().map(Html::code).collect(joining(tag("i", "", " or ")));
            case Shape.Whole(var min, var max) when max == Integer.MAX_VALUE ->
                    "whole number" + (min == 0 ? "" : ", at least " + min);
            case Shape.Whole(var min, var max) -> "whole number, " + min + " to " + max;
            case Shape.Decimal(var min, var max) when max == Double.MAX_VALUE -> "number";
            case Shape.Decimal(var min, var max) -> "number, %.0f to %.0f".formatted(min, max);
            case Shape.Flag() -> "true or false";
            case Shape.Items(var item, var max) -> "list of " + kind(item) + atMost(max, "entries");
            case Shape.Names(var value, var max) -> "map to " + kind(value) + atMost(max, "names");
            case Shape.Either(var shapes) ->
                    shapes.stream().map(FieldRows::kind).distinct().collect(joining(" or "));
            case Shape.Anything() -> "any JSON";
            case Shape.Obj _ -> "object";
            case Shape.Open _ -> "object, with whatever else you like";
        };
    }

    private static String text(Shape.Text text) {
        String form =
                switch (text.form()) {
                    case ANY -> "text";
                    case UUID -> "UUID";
                    case TIME -> "RFC 3339 time";
                    case ADDRESS -> "address";
                    case REFERENCE -> "address or path";
                    case MAIL -> "e-mail address";
                    case VISIBLE_ASCII -> "visible ASCII";
                };
        return text.form() == Shape.Form.UUID ? form : form + atMost(text.max(), "characters");
    }

    private static String atMost(int max, String what) {
        return max == Shape.MANY ? "" : String.format(Locale.ROOT, ", at most %,d %s", max, what);
    }
}
