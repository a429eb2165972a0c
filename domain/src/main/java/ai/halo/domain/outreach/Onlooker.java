package ai.halo.domain.outreach;

import ai.halo.domain.Json;
import ai.halo.domain.contact.Acquaintance;
import ai.halo.domain.workspace.Facts;
import org.jspecify.annotations.Nullable;

/** Somebody on a page: what is known about them, and where they are if the page says so. */
public record Onlooker(Acquaintance known, @Nullable String page) implements Facts {

    /** How long the address of a page may be. */
    public static final int MAX_PAGE = 2_000;

    private static final String PAGE = "page.url";

    @Override
    public @Nullable Json about(String field) {
        if (!field.equals(PAGE)) {
            return known.about(field);
        }
        return page == null ? null : Json.text(page);
    }
}
