package ai.halo.llm.answering.builtin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ways to say something, read from a file of this package: {@code name = expression} names a part,
 * {@code kind: expression} is a wording of that kind in which {@code {name}} stands for a part; a
 * line indented by two goes on with the one above.
 */
final class Wordings {

    private static final String INDENT = "  ";
    private static final Pattern PART = Pattern.compile("([a-z_]+) = (.+)");
    private static final Pattern WORDING = Pattern.compile("([a-z_]+): (.+)");
    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z_]+)}");

    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, List<Pattern>> kinds = new HashMap<>();

    private Wordings() {}

    static Wordings of(String file) {
        var wordings = new Wordings();
        lines(file).forEach(wordings::take);
        return wordings;
    }

    /** Whether some wording of the kind is found in the words. */
    boolean find(String kind, String words) {
        return requireNonNull(kinds.get(kind)).stream().anyMatch(one -> one.matcher(words).find());
    }

    /** The words without what the wordings of the kind find. */
    String without(String kind, String words) {
        String rest = words;
        for (Pattern wording : requireNonNull(kinds.get(kind))) {
            rest = wording.matcher(rest).replaceFirst("");
        }
        return rest;
    }

    private void take(String line) {
        Matcher part = PART.matcher(line);
        Matcher wording = WORDING.matcher(line);
        if (part.matches()) {
            parts.put(part.group(1), "(?:" + filled(part.group(2)) + ")");
        } else if (wording.matches()) {
            kinds.computeIfAbsent(wording.group(1), _ -> new ArrayList<>())
                    .add(Pattern.compile(filled(wording.group(2))));
        } else {
            throw new IllegalStateException("Neither a part nor a wording: " + line);
        }
    }

    private String filled(String expression) {
        return REFERENCE
                .matcher(expression)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                requireNonNull(parts.get(found.group(1)), found.group(1))));
    }

    private static List<String> lines(String file) {
        var lines = new ArrayList<String>();
        for (String line : text(file).lines().toList()) {
            if (line.startsWith(INDENT)) {
                lines.add(lines.removeLast() + line.substring(INDENT.length()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String text(String file) {
        try (InputStream in = requireNonNull(Wordings.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
