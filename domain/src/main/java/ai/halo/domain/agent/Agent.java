package ai.halo.domain.agent;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A configured persona that answers for the workspace. */
public record Agent(
        AgentId id,
        String name,
        Type type,
        Status status,
        Instructions instructions,
        List<String> skills,
        String greeting,
        List<String> suggestedMessages,
        Json.Obj style,
        EscalationSettings escalation,
        List<ChatRoutingRule> routingRules,
        boolean requireAuth,
        Instant createdAt) {

    public static final int MAX_NAME = 200;
    public static final int MAX_ROUTING_RULES = 50;
    public static final String WEB_SEARCH = "web_search";
    public static final String UI_HIGHLIGHTING = "ui_highlighting";

    /** Whom an agent talks to. */
    public enum Type {
        CUSTOMER_FACING,
        INTERNAL,
        SALES,
        HELP_CENTER;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Only an active agent answers. */
    public enum Status {
        ACTIVE,
        DRAFT,
        PAUSED,
        ARCHIVED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Agent {
        skills = List.copyOf(skills);
        suggestedMessages = List.copyOf(suggestedMessages);
        routingRules = List.copyOf(routingRules);
        name = InvalidValue.ifLonger(MAX_NAME, "name", name.strip());
        if (name.isEmpty()) {
            throw new InvalidValue("name", "must not be empty");
        }
        if (routingRules.size() > MAX_ROUTING_RULES) {
            throw new InvalidValue("routing_rules", "must have at most 50 entries");
        }
    }

    /** The agent every new workspace starts with. */
    public static Agent first(AgentId id, Instant now) {
        return new Agent(
                id,
                "Support",
                Type.CUSTOMER_FACING,
                Status.ACTIVE,
                Instructions.DEFAULT,
                List.of(),
                "Hello! How can I help?",
                List.of(),
                Json.Obj.EMPTY,
                EscalationSettings.DEFAULT,
                List.of(),
                false,
                now);
    }

    public boolean active() {
        return status == Status.ACTIVE;
    }

    public boolean searchesTheWeb() {
        return skills.contains(WEB_SEARCH);
    }

    /** Whether it may point at things on the page and lead to others; otherwise it never does. */
    public boolean gestures() {
        return skills.contains(UI_HIGHLIGHTING);
    }

    /** What it may point at now: nothing without the skill. */
    public HighlightPresets presets() {
        return gestures() ? HighlightPresets.legibleIn(style) : HighlightPresets.NONE;
    }
}
