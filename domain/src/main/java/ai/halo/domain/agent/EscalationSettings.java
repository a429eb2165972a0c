package ai.halo.domain.agent;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.workspace.Conditions;
import java.util.Locale;

/** When an agent hands over: its mode, the threshold in percent, the gates and the two filters. */
public record EscalationSettings(
        Mode mode,
        int confidenceThreshold,
        int maxAttempts,
        boolean requireKnowledgeSearch,
        boolean requireWebSearch,
        Conditions filters,
        Conditions priorityFilters) {

    public static final EscalationSettings DEFAULT =
            new EscalationSettings(
                    Mode.CONDITIONAL, 50, 3, true, false, Conditions.NONE, Conditions.NONE);

    /** Never, on any signal, or when the gates are open too. */
    public enum Mode {
        OFF,
        ALWAYS,
        CONDITIONAL;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public EscalationSettings {
        if (confidenceThreshold < 0 || confidenceThreshold > 100) {
            throw new InvalidValue("escalation.confidence_threshold", "must be from 0 to 100");
        }
        if (maxAttempts < 1 || maxAttempts > 10) {
            throw new InvalidValue("escalation.max_attempts", "must be from 1 to 10");
        }
    }
}
