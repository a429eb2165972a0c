package ai.halo.rest.web;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.rest.contract.Declared;
import ai.halo.rest.contract.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object as a caller sent it; what is not understood is refused by its name
 * with what to send instead. Null counts as absent. Only what the operation's contract declares can
 * be read, so that the document tells of every field.
 */
public record Fields(String path, Json.Obj json, Declared declared) {

    /** Fields of which nothing is promised. */
    public Fields(String path, Json.Obj json) {
        this(path, json, Declared.ANYTHING);
    }

    public boolean has(String name) {
        var _ = declared.field(name, Shape.class);
        return json.get(name) != null;
    }

    public String text(String name) {
        return required(name, "a text", textOrNull(name));
    }

    public @Nullable String textOrNull(String name) {
        return switch (sent(name, Shape.Text.class, Shape.Word.class)) {
            case Json.Null _ -> null;
            case Json.Text(var text) -> text;
            case Json.Bool _, Json.Num _, Json.Arr _, Json.Obj _ -> throw mustBe(name, "a text");
        };
    }

    public @Nullable String textOrNull(String name, int maxCharacters) {
        declared.text(name, maxCharacters);
        String text = textOrNull(name);
        return text == null ? null : InvalidValue.ifLonger(maxCharacters, field(name), text);
    }

    public @Nullable Boolean boolOrNull(String name) {
        return switch (sent(name, Shape.Flag.class)) {
            case Json.Null _ -> null;
            case Json.Bool(var bool) -> bool;
            case Json.Text _, Json.Num _, Json.Arr _, Json.Obj _ ->
                    throw mustBe(name, "true or false");
        };
    }

    public boolean bool(String name, boolean otherwise) {
        Boolean bool = boolOrNull(name);
        return bool == null ? otherwise : bool;
    }

    public @Nullable Integer integerOrNull(String name, int min, int max) {
        declared.whole(name, min, max);
        return switch (sent(name, Shape.Whole.class)) {
            case Json.Null _ -> null;
            case Json.Num(var number) when whole(number, min, max) -> number.intValue();
            case Json.Num _, Json.Bool _, Json.Text _, Json.Arr _, Json.Obj _ ->
                    throw mustBe(name, "a whole number between %,d and %,d".formatted(min, max));
        };
    }

    public int integer(String name, int min, int max, int otherwise) {
        Integer integer = integerOrNull(name, min, max);
        return integer == null ? otherwise : integer;
    }

    /** The object of that name, empty if there is none. */
    public Json.Obj object(String name) {
        Fields fields = fieldsOrNull(name);
        return fields == null ? Json.Obj.EMPTY : fields.json;
    }

    public @Nullable Fields fieldsOrNull(String name) {
        return switch (sent(name, Shape.Obj.class, Shape.Open.class, Shape.Names.class)) {
            case Json.Null _ -> null;
            case Json.Obj object ->
                    new Fields(field(name), object, declared.field(name, Shape.class));
            case Json.Text _, Json.Bool _, Json.Num _, Json.Arr _ ->
                    throw mustBe(name, "an object");
        };
    }

    /** The array of that name, empty if there is none. */
    public List<Json> array(String name) {
        return switch (sent(name, Shape.Items.class)) {
            case Json.Null _ -> List.of();
            case Json.Arr(var items) -> items;
            case Json.Text _, Json.Bool _, Json.Num _, Json.Obj _ -> throw mustBe(name, "an array");
        };
    }

    public List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (Json item : array(name)) {
            if (!(item instanceof Json.Text(var text))) {
                throw mustBe(name + "[" + texts.size() + "]", "a text");
            }
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    public List<Fields> objects(String name) {
        var objects = new ArrayList<Fields>();
        Declared each = declared.field(name, Shape.class).item();
        for (Json item : array(name)) {
            String at = name + "[" + objects.size() + "]";
            if (!(item instanceof Json.Obj object)) {
                throw mustBe(at, "an object");
            }
            objects.add(new Fields(field(at), object, each));
        }
        return List.copyOf(objects);
    }

    /** Refuses a body that would be too large at most addresses, where a larger one was read. */
    public void refuseAboveTheUsual() {
        if (json.bytes() > Incoming.USUAL) {
            throw new Refused(Incoming.tooLarge(Incoming.USUAL));
        }
    }

    /** The full name of a field, for a refusal. */
    public String field(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private Json sent(String name, Class<?>... kinds) {
        var _ = declared.field(name, kinds);
        return json.at(name);
    }

    private <T> T required(String name, String what, @Nullable T value) {
        if (value == null) {
            throw new InvalidValue(field(name), "is required: send " + what);
        }
        return value;
    }

    private InvalidValue mustBe(String name, String what) {
        return new InvalidValue(field(name), "must be " + what);
    }

    private static boolean whole(BigDecimal number, int min, int max) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(min)) >= 0
                && number.compareTo(BigDecimal.valueOf(max)) <= 0;
    }
}
