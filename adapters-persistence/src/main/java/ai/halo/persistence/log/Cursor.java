package ai.halo.persistence.log;

import ai.halo.domain.InvalidValue;
import java.util.regex.Pattern;

/** A place in the log, opaque to whoever keeps it; a restored log does not believe older ones. */
public record Cursor(int generation, long xid, long seq) {

    /** Before everything, in whatever generation. */
    public static final Cursor START = new Cursor(0, 0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,18})-(\\d{1,18})");

    public static Cursor parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new InvalidValue("after", "is no position in the log");
        }
        return new Cursor(
                Integer.parseInt(parts.group(1)),
                Long.parseLong(parts.group(2)),
                Long.parseLong(parts.group(3)));
    }

    public String text() {
        return generation + "-" + xid + "-" + seq;
    }

    Cursor in(int currentGeneration) {
        return generation == currentGeneration ? this : new Cursor(currentGeneration, 0, 0);
    }
}
