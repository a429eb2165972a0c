package ai.halo.domain.workspace;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Conditions as JSON: {@code {match, rules: [{field, op, value}]}}, nested at most once. */
public final class ConditionsForm {

    private ConditionsForm() {}

    /** Reads what arrived as {@code field}; nothing and null are no conditions. */
    public static Conditions read(String field, @Nullable Json json) {
        return switch (json) {
            case null -> Conditions.NONE;
            case Json.Null _ -> Conditions.NONE;
            case Json.Obj object -> group(field, object, true);
            case Json.Arr _, Json.Text _, Json.Num _, Json.Bool _ ->
                    throw new InvalidValue(field, "must be an object {match, rules}");
        };
    }

    public static Json write(Conditions conditions) {
        return Json.object()
                .with("match", conditions.match().name().toLowerCase(Locale.ROOT))
                .with(
                        "rules",
                        new Json.Arr(
                                conditions.rules().stream().map(ConditionsForm::write).toList()));
    }

    private static Json write(Condition condition) {
        return switch (condition) {
            case Conditions group -> write(group);
            case Rule(var field, var op, var value) ->
                    Json.object().with("field", field).with("op", op.wire()).with("value", value);
        };
    }

    private static Conditions group(String field, Json.Obj object, boolean mayNest) {
        if (object.at("match") == Json.Null.NULL && object.at("rules") == Json.Null.NULL) {
            return Conditions.NONE;
        }
        var match =
                switch (object.at("match")) {
                    case Json.Text(var word) when word.equals("all") -> Conditions.Match.ALL;
                    case Json.Text(var word) when word.equals("any") -> Conditions.Match.ANY;
                    case Json _ -> throw new InvalidValue(field + ".match", "must be all or any");
                };
        if (!(object.at("rules") instanceof Json.Arr(List<Json> items))) {
            throw new InvalidValue(field + ".rules", "must be an array");
        }
        var rules = new ArrayList<Condition>();
        for (int i = 0; i < items.size(); i++) {
            rules.add(condition(field + ".rules[" + i + "]", items.get(i), mayNest));
        }
        try {
            return new Conditions(match, rules);
        } catch (InvalidValue invalid) {
            throw invalid.within(field);
        }
    }

    private static Condition condition(String field, Json json, boolean mayNest) {
        if (!(json instanceof Json.Obj object)) {
            throw new InvalidValue(field, "must be an object {field, op, value}");
        }
        if (object.get("rules") != null) {
            if (!mayNest) {
                throw new InvalidValue(field, "may be nested at most once");
            }
            return group(field, object, false);
        }
        String about = text(field + ".field", object.at("field"));
        String op = text(field + ".op", object.at("op"));
        try {
            return new Rule(about, Operator.of(op), object.at("value"));
        } catch (InvalidValue invalid) {
            throw invalid.within(field);
        }
    }

    private static String text(String field, Json json) {
        if (json instanceof Json.Text(var text)) {
            return text;
        }
        throw new InvalidValue(field, "must be a text");
    }
}
