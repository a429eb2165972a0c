package ai.halo.domain;

import java.io.Serial;

/**
 * A value that was not understood: which field, and what is wrong with it in words a caller can act
 * on.
 */
public final class InvalidValue extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final String field;
    private final String problem;

    public InvalidValue(String field, String problem) {
        super(field + " " + problem);
        this.field = field;
        this.problem = problem;
    }

    /** The text itself if it has at most {@code max} characters, counted as Unicode code points. */
    public static String ifLonger(int max, String field, String text) {
        if (text.codePointCount(0, text.length()) > max) {
            throw new InvalidValue(field, "must have at most %,d characters".formatted(max));
        }
        return text;
    }

    /** The same problem of the same field, named by where it stands. */
    public InvalidValue within(String path) {
        return new InvalidValue(path + "." + field, problem);
    }

    public String field() {
        return field;
    }

    public String problem() {
        return problem;
    }
}
