package ai.halo.domain.context;

import ai.halo.domain.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The published way each type of context entry reads. */
final class ContextLines {

    private static final List<String> MAIN_FIELDS = List.of("label", "name", "title");

    private ContextLines() {}

    static List<String> of(ContextEntry entry) {
        return switch (entry.type()) {
            case LIST -> items(entry.value(), ContextLines::listed);
            case INTEGRATION -> integrations(entry.value());
            case ERROR, STATUS, CONFIG, FEATURE, METRIC, RELATIONSHIP, CUSTOM ->
                    byValue(entry.value());
        };
    }

    private static List<String> byValue(Json value) {
        return switch (value) {
            case Json.Obj(var members) ->
                    members.entrySet().stream()
                            .map(member -> member.getKey() + ": " + member.getValue().plain())
                            .toList();
            case Json.Arr _ -> items(value, ContextLines::described);
            case Json.Null _ -> List.of();
            case Json.Bool _, Json.Num _, Json.Text _ -> List.of(value.plain());
        };
    }

    private static List<String> items(Json value, Function<Json, String> reading) {
        return value instanceof Json.Arr(var items)
                ? items.stream().map(item -> "- " + reading.apply(item)).toList()
                : byValue(value);
    }

    /** {@code "Contact form" (form_id: f1) -- live} */
    private static String listed(Json item) {
        if (!(item instanceof Json.Obj object)) {
            return "\"" + item.plain() + "\"";
        }
        String main =
                MAIN_FIELDS.stream().filter(object.members()::containsKey).findFirst().orElse("");
        var line = new StringBuilder();
        if (!main.isEmpty()) {
            line.append('"').append(object.at(main).plain()).append('"');
        }
        object.members().entrySet().stream()
                .filter(member -> !Set.of(main, "status").contains(member.getKey()))
                .forEach(member -> line.append(" (").append(pair(member)).append(')'));
        String status = told(object, "status");
        if (!status.isEmpty()) {
            line.append(" -- ").append(status);
        }
        return line.toString().strip();
    }

    private static String described(Json item) {
        return item instanceof Json.Obj(var members)
                ? String.join(", ", members.entrySet().stream().map(ContextLines::pair).toList())
                : item.plain();
    }

    private static String pair(Map.Entry<String, Json> member) {
        return member.getKey() + ": " + member.getValue().plain();
    }

    private static List<String> integrations(Json value) {
        if (!(value instanceof Json.Obj(var services))) {
            return byValue(value);
        }
        var lines = new ArrayList<String>();
        services.forEach(
                (key, state) -> lines.add("- " + humanized(key) + ": " + connection(state)));
        return lines;
    }

    private static String connection(Json state) {
        if (!(state instanceof Json.Obj service)) {
            return state.plain();
        }
        if (service.get("connected") instanceof Json.Bool(var connected) && !connected) {
            return "not connected";
        }
        String status = told(service, "status");
        String error = told(service, "error");
        if (status.equals("error")) {
            return error.isEmpty() ? "connected, ERROR" : "connected, ERROR -- " + error;
        }
        return status.isEmpty() ? "connected" : "connected, " + status;
    }

    private static String told(Json.Obj object, String name) {
        Json value = object.get(name);
        return value == null ? "" : value.plain();
    }

    /** {@code google_ads} reads as {@code Google ads}. */
    private static String humanized(String key) {
        String words = key.replace('_', ' ');
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
