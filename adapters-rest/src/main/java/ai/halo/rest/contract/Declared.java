package ai.halo.rest.contract;

import java.util.stream.Stream;

/**
 * What a reader of fields may ask for. Whoever asks for more than the contract says made a mistake
 * of ours, not of the caller's: the code and what we tell callers have parted.
 */
public record Declared(Shape shape) {

    /** For what no contract speaks of. */
    public static final Declared ANYTHING = new Declared(Shape.ANYTHING);

    /** A field as one of these kinds. */
    public Declared field(String name, Class<?>... kinds) {
        Shape field = shapeOf(name);
        if (field != Shape.ANYTHING && Stream.of(kinds).noneMatch(kind -> kind.isInstance(field))) {
            throw parted(name, "of this kind");
        }
        return new Declared(field);
    }

    /** A text with this limit. */
    public void text(String name, int max) {
        if (shapeOf(name) instanceof Shape.Text text && text.max() != max) {
            throw parted(name, "with this limit");
        }
    }

    /** A whole number in this range. */
    public void whole(String name, int min, int max) {
        if (shapeOf(name) instanceof Shape.Whole whole && !whole.equals(Shape.whole(min, max))) {
            throw parted(name, "in this range");
        }
    }

    /** An entry of this array. */
    public Declared item() {
        return shape instanceof Shape.Items(var item, _) ? new Declared(item) : ANYTHING;
    }

    private Shape shapeOf(String name) {
        return switch (shape) {
            case Shape.Obj object ->
                    object.field(name).map(Field::shape).orElseThrow(() -> parted(name, ""));
            case Shape.Names(var value, _) -> value;
            case Shape.Open(var known) ->
                    known.field(name).map(Field::shape).orElse(Shape.ANYTHING);
            case Shape _ -> Shape.ANYTHING;
        };
    }

    private static IllegalStateException parted(String name, String how) {
        return new IllegalStateException(
                "the contract of this operation declares no field %s %s: say so in the ...Contract"
                                .formatted(name, how)
                        + " beside the controller, or read what it says");
    }
}
