package ai.halo.domain.escalation;

import ai.halo.domain.agent.EscalationSettings;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.workspace.Conditions;
import java.util.Optional;
import java.util.Set;

/** Decides from an agent's settings whether the signals of a turn bring in a person. */
public record EscalationPolicy(EscalationSettings settings) {

    /** Bring in a person, for this reason, at once if {@code priority}. */
    public record Escalation(HandOffReason reason, boolean priority) {}

    public boolean tooUnsure(Confidence confidence) {
        return confidence.percent() < settings.confidenceThreshold();
    }

    public Optional<Escalation> decide(Set<Signal> signals, Circumstances circumstances) {
        return signals.stream()
                .sorted()
                .filter(signal -> heard(signal, circumstances))
                .findFirst()
                .map(signal -> new Escalation(signal.reason(), priority(circumstances)));
    }

    private boolean heard(Signal signal, Circumstances circumstances) {
        return switch (settings.mode()) {
            case OFF -> false;
            case ALWAYS -> signal.trusted() || passes(settings.filters(), circumstances);
            case CONDITIONAL ->
                    signal.trusted()
                            || (passes(settings.filters(), circumstances)
                                    && gatesOpen(circumstances));
        };
    }

    private boolean gatesOpen(Circumstances now) {
        return now.agentTurns() >= settings.maxAttempts()
                || ((!settings.requireKnowledgeSearch() || now.knowledgeSearched())
                        && (!settings.requireWebSearch()
                                || !now.webSearchOn()
                                || now.webSearched()));
    }

    private boolean priority(Circumstances circumstances) {
        return !settings.priorityFilters().isEmpty()
                && passes(settings.priorityFilters(), circumstances);
    }

    /** No filter lets everybody pass; a filter never lets a visitor pass who is not identified. */
    private static boolean passes(Conditions filter, Circumstances circumstances) {
        return filter.isEmpty()
                || (circumstances.identified() && filter.holdsFor(circumstances.facts()));
    }
}
