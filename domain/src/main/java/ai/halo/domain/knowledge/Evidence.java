package ai.halo.domain.knowledge;

import org.jspecify.annotations.Nullable;

/** A passage as a mind may read it: its text, where it is from, and how well it matched. */
public record Evidence(
        PassageId passage,
        DocumentId document,
        String title,
        @Nullable String url,
        Audience audience,
        String text,
        double score,
        double similarity) {

    public static final int MAX_SHOWN = 8;
}
