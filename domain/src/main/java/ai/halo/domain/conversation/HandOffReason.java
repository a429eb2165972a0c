package ai.halo.domain.conversation;

import java.util.Locale;

/** Why a person is needed. */
public enum HandOffReason {
    ASKED_FOR_PERSON,
    AGENT_ESCALATED,
    PROMISED_IN_REPLY,
    LOW_CONFIDENCE,
    ROUTED,
    TAKEN_OVER,
    REQUESTED,
    OUT_OF_BUDGET;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
