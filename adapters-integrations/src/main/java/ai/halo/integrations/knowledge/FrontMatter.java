package ai.halo.integrations.knowledge;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings some Markdown begins with, between two lines of dashes, and the rest below. */
record FrontMatter(@Nullable String title, String rest) {

    private static final Pattern FENCED =
            Pattern.compile(
                    "\\A---[ \t]*\n(?=[A-Za-z_])(.*?)^(?:---|\\.\\.\\.)[ \t]*$",
                    Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TITLE = Pattern.compile("^title:(.*)$", Pattern.MULTILINE);

    static FrontMatter of(String body) {
        var fenced = FENCED.matcher(body);
        if (!fenced.find()) {
            return new FrontMatter(null, body);
        }
        var title = TITLE.matcher(fenced.group(1));
        return new FrontMatter(
                title.find() ? unquoted(title.group(1).strip()) : null,
                body.substring(fenced.end()));
    }

    private static @Nullable String unquoted(String value) {
        var title = isWithin("\"", value) || isWithin("'", value) ? inner(value) : value;
        return title.isEmpty() ? null : title;
    }

    private static boolean isWithin(String quote, String value) {
        return value.length() > 1 && value.startsWith(quote) && value.endsWith(quote);
    }

    private static String inner(String value) {
        return value.substring(1, value.length() - 1).strip();
    }
}
