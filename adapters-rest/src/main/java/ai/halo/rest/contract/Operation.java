package ai.halo.rest.contract;

import static java.util.function.Predicate.not;

import ai.halo.rest.contract.Clause.Asks;
import ai.halo.rest.contract.Clause.At;
import ai.halo.rest.contract.Clause.Gives;
import ai.halo.rest.contract.Clause.Hears;
import ai.halo.rest.contract.Clause.Open;
import ai.halo.rest.contract.Clause.Refuses;
import ai.halo.rest.contract.Clause.Says;
import ai.halo.rest.contract.Clause.Streams;
import ai.halo.rest.contract.Clause.Takes;
import io.micronaut.http.HttpMethod;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One thing callers can ask for, at one method and address. */
public record Operation(HttpMethod method, String path, String title, List<Clause> clauses) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}:]++)[^{}]*+}");

    /** Whose key opens an operation. */
    public enum Door {
        NOBODYS,
        WIDGET_OR_NOBODYS,
        WIDGET,
        SERVER,
        OPERATOR
    }

    public Operation {
        clauses = List.copyOf(clauses);
    }

    public static Operation get(String path, String title, Clause... clauses) {
        return new Operation(HttpMethod.GET, path, title, List.of(clauses));
    }

    public static Operation post(String path, String title, Clause... clauses) {
        return new Operation(HttpMethod.POST, path, title, List.of(clauses));
    }

    public static Operation put(String path, String title, Clause... clauses) {
        return new Operation(HttpMethod.PUT, path, title, List.of(clauses));
    }

    public static Operation patch(String path, String title, Clause... clauses) {
        return new Operation(HttpMethod.PATCH, path, title, List.of(clauses));
    }

    public static Operation delete(String path, String title, Clause... clauses) {
        return new Operation(HttpMethod.DELETE, path, title, List.of(clauses));
    }

    /** An address without the patterns of its parameters, as the document spells it. */
    public static String plain(String template) {
        return PARAMETER.matcher(template).replaceAll("{$1}");
    }

    /** The stable name of the operation, for generated clients and for links. */
    public String id() {
        var id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        Stream.of(path.replaceFirst("^/api/", "/").split("[^A-Za-z0-9]+", -1))
                .filter(not(String::isEmpty))
                .forEach(word ->
                        id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
        return id.toString();
    }

    public Door door() {
        if (path.startsWith("/api/sdk/")) {
            return all(Open.class).findAny().isPresent() ? Door.WIDGET_OR_NOBODYS : Door.WIDGET;
        }
        if (path.startsWith("/api/v1/")) {
            return Door.SERVER;
        }
        return path.startsWith("/api/operator/") ? Door.OPERATOR : Door.NOBODYS;
    }

    public List<String> abouts() {
        return all(Says.class).map(Says::about).toList();
    }

    public Optional<Shape.Obj> body() {
        return all(Takes.class).map(Takes::body).findFirst();
    }

    /** The parts of the address; one that nothing is said of is an id. */
    public List<Field> parameters() {
        List<Field> said = all(At.class).map(At::parameter).toList();
        return PARAMETER
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .map(name ->
                        said.stream()
                                .filter(field -> field.name().equals(name))
                                .findFirst()
                                .orElse(Field.must(name, Shape.ID)))
                .toList();
    }

    public List<Field> queries() {
        return all(Asks.class).map(Asks::parameter).toList();
    }

    public List<Field> headers() {
        return all(Hears.class).map(Hears::header).toList();
    }

    public List<Gives> gives() {
        return all(Gives.class).toList();
    }

    /** What is told while an answer goes on, and at last why it ends, if it ends before its end. */
    public List<Field> events() {
        List<Field> told =
                all(Streams.class).flatMap(streams -> streams.events().stream()).toList();
        return told.isEmpty()
                ? told
                : Stream.concat(told.stream(), Stream.of(Responses.ERROR)).toList();
    }

    public List<Refusal> refusals() {
        return all(Refuses.class).<Refusal>flatMap(refuses -> refuses.refusals().stream()).toList();
    }

    private <C extends Clause> Stream<C> all(Class<C> kind) {
        return clauses.stream().filter(kind::isInstance).map(kind::cast);
    }
}
