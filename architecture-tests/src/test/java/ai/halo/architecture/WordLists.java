package ai.halo.architecture;

import ai.halo.architecture.Regexes.Use;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The word lists of the built-in reasoner, written out as the regular expressions they become. */
final class WordLists {

    private static final String INDENT = "  ";
    private static final Pattern LINE = Pattern.compile("([a-z_]+)( =|:) (.+)");
    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z_]+)}");

    private WordLists() {}

    /** Each with the file it stands in. */
    static Map<Use, String> uses(Path folder) {
        var uses = new LinkedHashMap<Use, String>();
        for (String name : List.of("courtesy.txt", "person.txt")) {
            SourceFile file = SourceFile.read(folder.resolve(name));
            expressions(file.lines())
                    .forEach(regex -> uses.put(new Use(regex, 0, true), file.address()));
        }
        return uses;
    }

    private static List<String> expressions(List<String> lines) {
        var parts = new HashMap<String, String>();
        var expressions = new ArrayList<String>();
        for (String line : joined(lines)) {
            Matcher found = LINE.matcher(line);
            if (!found.matches()) {
                throw new IllegalStateException("neither a part nor a wording: " + line);
            }
            String filled = filled(found.group(3), parts);
            if (found.group(2).equals(":")) {
                expressions.add(filled);
            } else {
                parts.put(found.group(1), "(?:" + filled + ")");
            }
        }
        return expressions;
    }

    private static String filled(String expression, Map<String, String> parts) {
        return REFERENCE
                .matcher(expression)
                .replaceAll(found -> Matcher.quoteReplacement(parts.get(found.group(1))));
    }

    private static List<String> joined(List<String> lines) {
        var joined = new ArrayList<String>();
        for (String line : lines) {
            if (line.startsWith(INDENT)) {
                joined.add(joined.removeLast() + line.substring(INDENT.length()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                joined.add(line);
            }
        }
        return joined;
    }
}
