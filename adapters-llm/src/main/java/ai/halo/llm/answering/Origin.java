package ai.halo.llm.answering;

import java.util.Locale;

/**
 * Where a part of a prompt comes from: the published layers, strongest first, then what is said.
 * Only the static ones are ever the system's words.
 */
enum Origin {
    PLATFORM_SAFETY(1, true),
    GUIDANCE(2, true),
    GLOBAL_INSTRUCTIONS(5, true),
    AGENT_INSTRUCTIONS(6, true),
    AGENT_FIELDS(7, true),
    INTERNAL_DOCS(4, false),
    PROFILE(8, false),
    KNOWLEDGE(9, false),
    BEHAVIOUR(10, false),
    PRESETS(0, false),
    HISTORY(0, false),
    MESSAGE(0, false);

    private final int layer;
    private final boolean system;

    Origin(int layer, boolean system) {
        this.layer = layer;
        this.system = system;
    }

    /** The published number of the layer; 0 for what is said, and what may be pointed at. */
    int layer() {
        return layer;
    }

    boolean system() {
        return system;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
