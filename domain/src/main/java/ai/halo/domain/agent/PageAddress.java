package ai.halo.domain.agent;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page is, in the parts by which one page is told from another; empty where not said. */
record PageAddress(String host, String path, String query, String fragment) {

    private static final Pattern PARTS =
            Pattern.compile(
                    "(?:(?i:https?)://([^/?#]*))?([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);

    static PageAddress of(String url) {
        Matcher parts = PARTS.matcher(url.strip());
        return parts.matches()
                ? new PageAddress(
                        said(parts.group(1)).toLowerCase(Locale.ROOT),
                        said(parts.group(2)).replaceFirst("/$", ""),
                        said(parts.group(3)),
                        said(parts.group(4)))
                : new PageAddress("", "", "", "");
    }

    /** Query and fragment tell pages apart only where this address names them. */
    boolean differsFrom(PageAddress page) {
        boolean hostsAreKnown = !host.isEmpty() && !page.host.isEmpty();
        return (hostsAreKnown && !host.equals(page.host))
                || !path.equals(page.path)
                || (!query.isEmpty() && !query.equals(page.query))
                || (!fragment.isEmpty() && !fragment.equals(page.fragment));
    }

    private static String said(@Nullable String part) {
        return part == null ? "" : part;
    }
}
