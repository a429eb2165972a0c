package ai.halo.rest.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a value on the wire may be. */
public sealed interface Shape {

    /** A text of so many characters, in a form if it has one. */
    record Text(int min, int max, Form form) implements Shape {}

    /** The forms a text may have beyond its length. */
    enum Form {
        ANY,
        UUID,
        TIME,
        ADDRESS,
        REFERENCE,
        MAIL,
        VISIBLE_ASCII
    }

    /** One of some words. */
    record Word(List<String> words) implements Shape {

        public Word {
            words = List.copyOf(words);
        }
    }

    /** A whole number. */
    record Whole(long min, long max) implements Shape {}

    /** Any number in a range. */
    record Decimal(double min, double max) implements Shape {}

    /** True or false. */
    record Flag() implements Shape {}

    /** Several of the same. */
    record Items(Shape item, int max) implements Shape {}

    /** Values under names that the caller chooses. */
    record Names(Shape value, int max) implements Shape {}

    /** One of several shapes. */
    record Either(List<Shape> shapes) implements Shape {

        public Either {
            shapes = List.copyOf(shapes);
        }
    }

    /** Any JSON. */
    record Anything() implements Shape {}

    /** These fields, and any others besides. */
    record Open(Obj known) implements Shape {}

    /** Fields by name; a shape with a name of its own is described once and referred to. */
    record Obj(String name, List<Field> fields) implements Shape {

        public Obj {
            fields = List.copyOf(fields);
        }

        public Optional<Field> field(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst();
        }

        /** This object with more fields, under another name. */
        public Obj and(String name, Field... more) {
            return new Obj(name, Stream.concat(fields.stream(), Stream.of(more)).toList());
        }

        /** The change of such an object: what is left out stays. */
        public Obj patch(String name) {
            return new Obj(name, fields.stream().map(Field::optional).toList());
        }
    }

    /** As many as the body has room for. */
    int MANY = Integer.MAX_VALUE;

    Shape ANYTHING = new Anything();
    Shape FLAG = new Flag();
    Text ID = new Text(36, 36, Form.UUID);
    Text TIME = new Text(0, MANY, Form.TIME);
    Text TEXT = new Text(0, MANY, Form.ANY);
    Whole COUNT = new Whole(0, Integer.MAX_VALUE);

    static Text text(int max) {
        return new Text(0, max, Form.ANY);
    }

    static Text words(int max) {
        return new Text(1, max, Form.ANY);
    }

    static Text visible(int max) {
        return new Text(1, max, Form.VISIBLE_ASCII);
    }

    static Word oneOf(String... words) {
        return new Word(List.of(words));
    }

    static <E extends Enum<E>> Word oneOf(E[] all) {
        return new Word(
                Arrays.stream(all).map(each -> each.name().toLowerCase(Locale.ROOT)).toList());
    }

    static Whole whole(long min, long max) {
        return new Whole(min, max);
    }

    static Decimal number(double min, double max) {
        return new Decimal(min, max);
    }

    static Items items(Shape item) {
        return new Items(item, MANY);
    }

    static Items items(Shape item, int max) {
        return new Items(item, max);
    }

    static Names names(Shape value, int max) {
        return new Names(value, max);
    }

    static Either either(Shape... shapes) {
        return new Either(List.of(shapes));
    }

    static Obj object(Field... fields) {
        return new Obj("", List.of(fields));
    }

    static Obj named(String name, Field... fields) {
        return new Obj(name, List.of(fields));
    }
}
