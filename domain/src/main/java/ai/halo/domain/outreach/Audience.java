package ai.halo.domain.outreach;

import ai.halo.domain.contact.Contact;
import ai.halo.domain.workspace.Condition;
import ai.halo.domain.workspace.Conditions;
import ai.halo.domain.workspace.Facts;
import ai.halo.domain.workspace.Rule;
import org.jspecify.annotations.Nullable;

/** Whom an automation is meant for: conditions, and users or leads only if it says so. */
public record Audience(Conditions conditions, Contact.@Nullable Type type) {

    public static final Audience EVERYBODY = new Audience(Conditions.NONE, null);

    /** Somebody with a name; {@code kind} is null for who is not known yet. */
    public boolean has(Contact.@Nullable Type kind, Facts facts) {
        return (type == null || type == kind) && conditions.holdsFor(facts);
    }

    /** Whoever has no name is meant only where nothing is asked about people. */
    public boolean hasAnonymous(Facts facts) {
        return type == null && !asksAboutPeople(conditions) && conditions.holdsFor(facts);
    }

    private static boolean asksAboutPeople(Condition condition) {
        return switch (condition) {
            case Rule rule ->
                    rule.field().startsWith("user.") || rule.field().startsWith("company.");
            case Conditions group -> group.rules().stream().anyMatch(Audience::asksAboutPeople);
        };
    }
}
