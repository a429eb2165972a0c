package ai.halo.domain.answering;

import ai.halo.domain.Json;
import ai.halo.domain.company.Trait;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Claims;
import ai.halo.domain.contact.Lately;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.workspace.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is asking and what is true for them, merged from what is stored, sent along and proven. */
public record Profile(Traits user, Traits company, List<ContextEntry> entries, Lately lately) {

    public static final Profile UNKNOWN = new Profile(Traits.NONE, Traits.NONE, List.of());

    /** Somebody of whom nobody has seen anything. */
    public Profile(Traits user, Traits company, List<ContextEntry> entries) {
        this(user, company, entries, Lately.NOTHING);
    }

    public Profile {
        entries = List.copyOf(entries);
    }

    /**
     * This stored profile with what came along with a message, which wins over what is stored
     * unless that is more trustworthy, and with what the visitor's token proves, which wins over
     * all.
     */
    public Profile with(Request request, Visitor visitor) {
        return new Profile(
                user.with(Traits.of(request.customFields(), request.provenance()))
                        .with(proven(visitor)),
                company,
                strongest(Stream.concat(entries.stream(), request.context().stream()).toList()),
                lately);
    }

    private static Traits proven(Visitor visitor) {
        return visitor instanceof Visitor.Verified(_, var claims)
                ? new Claims(claims).traits()
                : Traits.NONE;
    }

    /** One entry for each key, whole: the most trustworthy, and the last of those. */
    private static List<ContextEntry> strongest(List<ContextEntry> entries) {
        var winners = new LinkedHashMap<String, ContextEntry>();
        for (ContextEntry entry : entries) {
            winners.merge(
                    entry.key(),
                    entry,
                    (held, next) ->
                            held.provenance().strongerThan(next.provenance()) ? held : next);
        }
        return List.copyOf(winners.values());
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
