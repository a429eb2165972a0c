package ai.halo.rest.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of what an operation promises. */
public sealed interface Clause {

    String JSON = "application/json";
    String HTML = "text/html";
    String EVENTS = "text/event-stream";

    /** A fact worth a paragraph. */
    record Says(String about) implements Clause {}

    /** A JSON body. */
    record Takes(Shape.Obj body) implements Clause {}

    /** A part of the address. */
    record At(Field parameter) implements Clause {}

    /** A query parameter. */
    record Asks(Field parameter) implements Clause {}

    /** A header of the request. */
    record Hears(Field header) implements Clause {}

    /** A response; without a shape it has no body, or one that is no JSON. */
    record Gives(int status, String mediaType, @Nullable Shape body, List<Field> headers)
            implements Clause {}

    /** The response may go on instead: server-sent events by their names, each with an object. */
    record Streams(List<Field> events) implements Clause {}

    /** What may be refused beyond what every operation of its kind refuses. */
    record Refuses(List<? extends Refusal> refusals) implements Clause {}

    /** Nobody is asked for a key, whatever the address; one that is sent must be good. */
    record Open() implements Clause {}

    static Clause says(String about) {
        return new Says(about);
    }

    static Clause takes(Shape.Obj body) {
        return new Takes(body);
    }

    static Clause at(String name, Shape shape) {
        return new At(Field.must(name, shape));
    }

    static Clause asks(Field parameter) {
        return new Asks(parameter);
    }

    static Clause hears(Field header) {
        return new Hears(header);
    }

    static Clause gives(int status, Shape body, Field... headers) {
        return new Gives(status, JSON, body, List.of(headers));
    }

    static Clause givesText(int status, String mediaType, Field... headers) {
        return new Gives(status, mediaType, null, List.of(headers));
    }

    static Clause givesNothing(int status) {
        return new Gives(status, "", null, List.of());
    }

    static Clause streams(Field... events) {
        return new Streams(List.of(events));
    }

    static Clause refuses(Refusal... refusals) {
        return new Refuses(List.of(refusals));
    }

    static Clause open() {
        return new Open();
    }
}
