package ai.halo.rest.contract;

/** A named part of an object, a query or a set of headers, and what it is for. */
public record Field(String name, Shape shape, Presence presence, String about) {

    /** Whether a field is there, and with a value. */
    public enum Presence {
        ALWAYS,
        PERHAPS_NULL,
        /** Left out and null are the same. */
        PERHAPS
    }

    public static Field must(String name, Shape shape, String about) {
        return new Field(name, shape, Presence.ALWAYS, about);
    }

    public static Field must(String name, Shape shape) {
        return must(name, shape, "");
    }

    public static Field orNull(String name, Shape shape, String about) {
        return new Field(name, shape, Presence.PERHAPS_NULL, about);
    }

    public static Field orNull(String name, Shape shape) {
        return orNull(name, shape, "");
    }

    public static Field may(String name, Shape shape, String about) {
        return new Field(name, shape, Presence.PERHAPS, about);
    }

    public static Field may(String name, Shape shape) {
        return may(name, shape, "");
    }

    Field optional() {
        return new Field(name, shape, Presence.PERHAPS, about);
    }

    public boolean required() {
        return presence != Presence.PERHAPS;
    }
}
