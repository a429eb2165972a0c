package ai.halo.domain.workspace;

import ai.halo.domain.InvalidValue;
import java.util.List;

/** The language of filters and routing rules: all or any of up to 50 rules, nested at most once. */
public record Conditions(Match match, List<Condition> rules) implements Condition {

    public static final int MAX_RULES = 50;
    public static final Conditions NONE = new Conditions(Match.ALL, List.of());

    /** Whether every rule must hold or one is enough. */
    public enum Match {
        ALL,
        ANY
    }

    public Conditions {
        rules = List.copyOf(rules);
        if (rules.size() > MAX_RULES) {
            throw new InvalidValue("rules", "must have at most 50 entries");
        }
        if (rules.stream().anyMatch(rule -> rule instanceof Conditions deeper && deeper.nested())) {
            throw new InvalidValue("rules", "may be nested at most once");
        }
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Empty conditions hold for everybody. */
    @Override
    public boolean holdsFor(Facts facts) {
        return rules.isEmpty()
                || switch (match) {
                    case ALL -> rules.stream().allMatch(rule -> rule.holdsFor(facts));
                    case ANY -> rules.stream().anyMatch(rule -> rule.holdsFor(facts));
                };
    }

    private boolean nested() {
        return rules.stream().anyMatch(Conditions.class::isInstance);
    }
}
