package ai.halo.domain.knowledge;

/** A stretch of a text that says one thing, from {@code start} to before {@code end} (UTF-16). */
public record Sentence(Kind kind, int start, int end, String text) {

    /** What a stretch is: prose ends with its full stop, everything else is kept whole. */
    public enum Kind {
        HEADING,
        PROSE,
        STEP,
        ROW,
        CODE
    }

    static Sentence in(String text, Kind kind, int start, int end) {
        return new Sentence(kind, start, end, text.substring(start, end));
    }

    public int length() {
        return end - start;
    }

    /** Whether this only announces what comes next: a heading, or prose that ends with a colon. */
    boolean announces() {
        return kind == Kind.HEADING || (kind == Kind.PROSE && text.endsWith(":"));
    }
}
