package ai.halo.domain.answering;

import ai.halo.domain.Json;
import ai.halo.domain.company.Trait;
import ai.halo.domain.company.Traits;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.workspace.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is asking and what is true for them, merged from what is stored, sent along and proven. */
public record Profile(Traits user, Traits company, List<ContextEntry> entries) {

    public static final Profile UNKNOWN = new Profile(Traits.NONE, Traits.NONE, List.of());

    public Profile {
        entries = List.copyOf(entries);
    }

    /** The name to greet with, if one is known. */
    public @Nullable String firstName() {
        String name = user.text("name");
        return name == null || name.isBlank() ? null : name.strip().split("\\s+", 2)[0];
    }

    public List<Trait> userTraits() {
        return List.copyOf(user.winners().values());
    }

    public List<Trait> companyTraits() {
        return List.copyOf(company.winners().values());
    }

    /** A trait of the asker by its name, or of the company by {@code company.<name>}. */
    public @Nullable Trait trait(String name) {
        return name.startsWith("company.")
                ? company.winners().get(name.substring("company.".length()))
                : user.winners().get(name);
    }

    /** What conditions may ask about this profile and a message. */
    public Facts facts(String message, @Nullable String pageUrl) {
        var users = user.winners();
        var companies = company.winners();
        return field -> {
            if (field.startsWith("user.")) {
                return valueOf(users.get(field.substring("user.".length())));
            }
            if (field.startsWith("company.")) {
                return valueOf(companies.get(field.substring("company.".length())));
            }
            return switch (field) {
                case "message.text" -> Json.text(message);
                case "page.url" -> Json.text(pageUrl);
                case String _ -> null;
            };
        };
    }

    private static @Nullable Json valueOf(@Nullable Trait trait) {
        return trait == null ? null : trait.value();
    }
}
