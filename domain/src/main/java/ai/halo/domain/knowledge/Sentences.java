package ai.halo.domain.knowledge;

import ai.halo.domain.knowledge.Sentence.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a plain Markdown text in order; a heading, a list step, a row of a table and a
 * fenced code block are one each.
 */
public final class Sentences {

    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s.*");
    private static final Pattern STEP = Pattern.compile("\\s*([-*+•]|\\d{1,3}[.)])\\s+\\S.*");
    private static final Pattern ROW = Pattern.compile("\\s*\\|.*");
    private static final Pattern RULE = Pattern.compile("(?=(?:\\s*[-*_=]){3})[-*_=\\s]+");
    private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,}).*");

    private final String text;
    private final List<Sentence> found = new ArrayList<>();

    /** The lines gathered so far that belong together: their kind, first and last character. */
    private @Nullable Kind open;

    private int from;
    private int to;

    private Sentences(String text) {
        this.text = text;
    }

    public static List<Sentence> of(String text) {
        var sentences = new Sentences(text);
        int start = 0;
        while (start < text.length()) {
            int end = sentences.endOfLine(start);
            start = sentences.line(start, end) + 1;
        }
        sentences.close();
        return List.copyOf(sentences.found);
    }

    /** Takes one line, or the whole of a code block, and returns where that ends. */
    private int line(int start, int end) {
        String line = text.substring(start, end);
        if (line.isBlank() || RULE.matcher(line).matches()) {
            close();
        } else if (HEADING.matcher(line).matches()) {
            alone(Kind.HEADING, start, end);
        } else if (ROW.matcher(line).matches()) {
            alone(Kind.ROW, start, end);
        } else if (FENCE.matcher(line).matches()) {
            int closing = endOfFence(start, end);
            alone(Kind.CODE, start, closing);
            return closing;
        } else if (STEP.matcher(line).matches()) {
            close();
            extend(Kind.STEP, start, end);
        } else {
            extend(open == null ? Kind.PROSE : open, start, end);
        }
        return end;
    }

    private int endOfLine(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private int endOfFence(int start, int firstEnd) {
        var opening = FENCE.matcher(text.substring(start, firstEnd));
        String fence = opening.matches() ? opening.group(1) : "```";
        int end = firstEnd;
        while (end < text.length()) {
            int next = end + 1;
            end = endOfLine(next);
            String line = text.substring(next, end).strip();
            if (line.startsWith(fence) && line.replace(fence.substring(0, 1), "").isEmpty()) {
                return end;
            }
        }
        return end;
    }

    private void alone(Kind kind, int start, int end) {
        close();
        extend(kind, start, end);
        close();
    }

    private void extend(Kind kind, int start, int end) {
        if (open == null) {
            open = kind;
            from = start;
        }
        to = end;
    }

    private void close() {
        if (open == Kind.PROSE) {
            int start = from;
            for (int end : FullStops.in(text, from, to)) {
                add(Kind.PROSE, start, end);
                start = end;
            }
        } else if (open != null) {
            add(open, from, to);
        }
        open = null;
    }

    private void add(Kind kind, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            found.add(Sentence.in(text, kind, first, last));
        }
    }
}
