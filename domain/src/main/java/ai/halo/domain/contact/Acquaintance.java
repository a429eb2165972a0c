package ai.halo.domain.contact;

import ai.halo.domain.Json;
import ai.halo.domain.company.Traits;
import ai.halo.domain.workspace.Facts;
import org.jspecify.annotations.Nullable;

/** What conditions may ask about somebody: their traits, and those of their company. */
public record Acquaintance(Traits user, Traits company) implements Facts {

    public static final Acquaintance NONE = new Acquaintance(Traits.NONE, Traits.NONE);

    private static final String USER = "user.";
    private static final String COMPANY = "company.";

    @Override
    public @Nullable Json about(String field) {
        if (field.startsWith(USER)) {
            return user.value(field.substring(USER.length()));
        }
        return field.startsWith(COMPANY) ? company.value(field.substring(COMPANY.length())) : null;
    }
}
