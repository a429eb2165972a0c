package ai.halo.domain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A JSON value (RFC 8259). Objects keep the order of their members. */
public sealed interface Json {

    enum Null implements Json {
        NULL
    }

    record Bool(boolean value) implements Json {}

    record Num(BigDecimal value) implements Json {}

    record Text(String value) implements Json {}

    record Arr(List<Json> items) implements Json {

        public Arr {
            items = List.copyOf(items);
        }
    }

    record Obj(SequencedMap<String, Json> members) implements Json {

        public static final Obj EMPTY = new Obj(new LinkedHashMap<>());

        public Obj {
            members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
        }

        public @Nullable Json get(String name) {
            return members.get(name);
        }

        public Json at(String name) {
            return members.getOrDefault(name, Null.NULL);
        }

        /** This object with one more member, or with that member replaced. */
        public Obj with(String name, Json value) {
            var more = new LinkedHashMap<>(members);
            more.put(name, value);
            return new Obj(more);
        }

        public Obj with(String name, String value) {
            return with(name, text(value));
        }

        /** This object with all members of another. */
        public Obj and(Obj more) {
            var all = new LinkedHashMap<>(members);
            all.putAll(more.members);
            return new Obj(all);
        }

        public boolean isEmpty() {
            return members.isEmpty();
        }
    }

    static Json text(@Nullable String value) {
        return value == null ? Null.NULL : new Text(value);
    }

    static Json number(double value) {
        return new Num(BigDecimal.valueOf(value));
    }

    static Json number(long value) {
        return new Num(BigDecimal.valueOf(value));
    }

    static Json bool(boolean value) {
        return new Bool(value);
    }

    static Json texts(List<String> values) {
        return new Arr(values.stream().map(Json::text).toList());
    }

    static Obj object(Map<String, ? extends Json> members) {
        return new Obj(new LinkedHashMap<>(members));
    }

    /** An empty object to build on with {@link Obj#with}. */
    static Obj object() {
        return Obj.EMPTY;
    }

    /**
     * The text of a text, the digits of a number, the word of a boolean; compact JSON for the rest.
     */
    default String plain() {
        return switch (this) {
            case Text(var value) -> value;
            case Num(var value) -> value.toPlainString();
            case Bool(var value) -> Boolean.toString(value);
            case Null _, Arr _, Obj _ -> compact();
        };
    }

    /** This value without insignificant white space; 0x1E and other controls are always escaped. */
    default String compact() {
        var out = new StringBuilder();
        JsonText.write(this, out);
        return out.toString();
    }

    /** The size that byte limits speak of: UTF-8 of the compact form. */
    default int bytes() {
        return compact().getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Reads one value; throws {@link InvalidValue} with the position of what was not understood.
     */
    static Json parse(String text) {
        return JsonText.read(text);
    }
}
