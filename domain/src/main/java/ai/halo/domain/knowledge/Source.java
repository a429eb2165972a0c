package ai.halo.domain.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * What an answer names as the place its words come from; the excerpt has at most 300 characters.
 */
public record Source(String id, String title, @Nullable String url, String excerpt) {

    public static final int MAX_EXCERPT = 300;

    public Source {
        if (excerpt.codePointCount(0, excerpt.length()) > MAX_EXCERPT) {
            excerpt =
                    excerpt.substring(0, excerpt.offsetByCodePoints(0, MAX_EXCERPT - 1))
                                    .stripTrailing()
                            + "…";
        }
    }
}
