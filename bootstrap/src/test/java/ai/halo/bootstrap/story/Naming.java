package ai.halo.bootstrap.story;

import static ai.halo.bootstrap.story.Described.object;

import ai.halo.domain.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Bodies that name what somebody has, in every field that can name something. */
final class Naming {

    private static final Pattern NAMES = Pattern.compile("(.*_)?ids?|assignee|teammate");
    private static final int DEPTH = 6;

    private final Described operation;
    private final Json.Obj names;
    private final Edges edges;
    private final Set<String> named = new TreeSet<>();
    private final Set<String> unnamed = new TreeSet<>();

    Naming(Described operation, Json.Obj names) {
        this.operation = operation;
        this.names = names;
        this.edges = new Edges(operation);
    }

    /** The least that is taken, everything at once, and the least with each name alone. */
    List<Json.Obj> bodies() {
        if (operation.body().isEmpty()) {
            return List.of(Json.object());
        }
        Json.Obj schema = operation.body().get();
        var bodies = new ArrayList<Json.Obj>();
        bodies.add(withNames((Json.Obj) edges.least(schema)));
        bodies.add(withNames(edges.whole(schema)));
        reaching(schema, "", 0).forEach(body -> bodies.add((Json.Obj) body));
        return bodies;
    }

    /** The fields that hold a name in one of the bodies. */
    Set<String> named() {
        return named;
    }

    /** The fields that ask for a name that nobody knows. */
    Set<String> unnamed() {
        return unnamed;
    }

    private List<Json> reaching(Json.Obj schema, String path, int depth) {
        Json.Obj found = operation.resolved(schema);
        var bodies = new ArrayList<Json>();
        if (depth > DEPTH || found.isEmpty()) {
            return bodies;
        }
        if (found.at("anyOf") instanceof Json.Arr(var any)) {
            any.forEach(each -> bodies.addAll(reaching(object(each), path, depth + 1)));
        }
        reaching(object(found.at("items")), path + "[]", depth + 1)
                .forEach(item -> bodies.add(new Json.Arr(List.of(item))));
        object(found.at("properties"))
                .members()
                .forEach((name, property) -> {
                    Json.Obj least = withNames((Json.Obj) edges.least(found));
                    inside(name, object(property), path + "." + name, depth)
                            .forEach(value -> bodies.add(least.with(name, value)));
                });
        reaching(object(found.at("additionalProperties")), path + ".*", depth + 1)
                .forEach(value -> bodies.add(Json.object().with("key", value)));
        return bodies;
    }

    private List<Json> inside(String name, Json.Obj property, String path, int depth) {
        if (!NAMES.matcher(name).matches()) {
            return reaching(property, path, depth + 1);
        }
        Json value = names.get(name);
        (value == null ? unnamed : named).add(operation + " " + path);
        return value == null ? List.of() : List.of(value);
    }

    private Json.Obj withNames(Json.Obj body) {
        Json.Obj filled = body;
        for (String field : body.members().keySet()) {
            filled = names.get(field) == null ? filled : filled.with(field, names.at(field));
        }
        return filled;
    }
}
