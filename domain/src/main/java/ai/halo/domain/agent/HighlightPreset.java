package ai.halo.domain.agent;

import ai.halo.domain.InvalidValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A thing on the company's own pages that its agent may point at: what customers call it, where it
 * is, and how it lights up.
 */
public record HighlightPreset(
        String name,
        String selector,
        @Nullable String label,
        @Nullable String url,
        HighlightOptions options) {

    public static final int MAX_NAME = 100;
    public static final int MAX_SELECTOR = 500;
    public static final int MAX_LABEL = 200;
    public static final int MAX_URL = 2_000;

    /** No white space, no backslash, no user: browsers read those as other addresses. */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:(?i:https?)://[^\\s\\p{Cntrl}\\\\/?#@]+(?![^/?#])|/(?!/))[^\\s\\p{Cntrl}\\\\]*");

    public HighlightPreset {
        name = said("name", MAX_NAME, name);
        selector = said("selector", MAX_SELECTOR, selector);
        label = label == null || label.isBlank() ? null : said("label", MAX_LABEL, label);
        if (url != null) {
            InvalidValue.ifLonger(MAX_URL, "url", url);
            if (!ADDRESS.matcher(url).matches()) {
                throw new InvalidValue(
                        "url",
                        "must begin with https://, http:// or a single slash and hold no white"
                                + " space or backslash");
            }
        }
    }

    public boolean called(String wanted) {
        return name.equalsIgnoreCase(wanted.strip());
    }

    /** Whether it is known to stand on another page than the one a visitor says she is on. */
    public boolean elsewhere(@Nullable String page) {
        return url != null && page != null && PageAddress.of(url).differsFrom(PageAddress.of(page));
    }

    /** Whether it is known to stand on the page a visitor says she is on. */
    public boolean here(@Nullable String page) {
        return url != null && page != null && !elsewhere(page);
    }

    private static String said(String field, int max, String text) {
        String said = InvalidValue.ifLonger(max, field, text.strip());
        if (said.isEmpty()) {
            throw new InvalidValue(field, "must not be empty");
        }
        return said;
    }
}
