package ai.halo.rest.contract;

import ai.halo.domain.Json;
import java.util.regex.Pattern;

/** Writes JSON as YAML 1.2 that people like to read: one line for each thing, no braces. */
final class Yaml {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_$][\\w$-]*");

    private final StringBuilder out = new StringBuilder();

    private Yaml() {}

    static String of(Json.Obj document) {
        var yaml = new Yaml();
        yaml.members(document, 0);
        return yaml.out.toString();
    }

    private void members(Json.Obj object, int depth) {
        object.members()
                .forEach((name, value) -> {
                    indent(depth).append(name(name)).append(':');
                    value(value, depth + 1);
                });
    }

    private void value(Json value, int depth) {
        switch (value) {
            case Json.Obj object when !object.isEmpty() -> {
                out.append('\n');
                members(object, depth);
            }
            case Json.Arr(var items) when !items.isEmpty() -> {
                out.append('\n');
                for (Json item : items) {
                    indent(depth).append('-');
                    value(item, depth + 1);
                }
            }
            case Json scalar -> out.append(' ').append(scalar.compact()).append('\n');
        }
    }

    private StringBuilder indent(int depth) {
        return out.append("  ".repeat(depth));
    }

    private static String name(String name) {
        return PLAIN_NAME.matcher(name).matches() && !isWord(name)
                ? name
                : Json.text(name).compact();
    }

    /** Names that some readers take for a truth value or nothing. */
    private static boolean isWord(String name) {
        return name.matches("(?i)y|n|yes|no|on|off|true|false|null");
    }
}
