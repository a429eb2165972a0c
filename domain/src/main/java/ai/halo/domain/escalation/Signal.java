package ai.halo.domain.escalation;

import ai.halo.domain.conversation.HandOffReason;
import java.util.Locale;

/** Something in a turn that speaks for bringing in a person, most trusted first. */
public enum Signal {
    ASKED_FOR_PERSON(HandOffReason.ASKED_FOR_PERSON),
    AGENT_ESCALATED(HandOffReason.AGENT_ESCALATED),
    OUT_OF_BUDGET(HandOffReason.OUT_OF_BUDGET),
    PROMISED_IN_REPLY(HandOffReason.PROMISED_IN_REPLY),
    LOW_CONFIDENCE(HandOffReason.LOW_CONFIDENCE);

    private final HandOffReason reason;

    Signal(HandOffReason reason) {
        this.reason = reason;
    }

    public HandOffReason reason() {
        return reason;
    }

    /** Whether neither gates nor filters may silence it. */
    public boolean trusted() {
        return this == ASKED_FOR_PERSON || this == AGENT_ESCALATED;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
