package ai.halo.rest.agent;

import ai.halo.application.agent.AgentViews.Storefront;
import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.HighlightPresets;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A storefront on the wire, in the published shape: nothing that steers the agent is in it. */
final class ConfigWire {

    private static final Json NONE = Json.object();
    private static final Json NO_FLOW =
            Json.object()
                    .with("steps", Json.texts(List.of()))
                    .with("custom_variables", Json.texts(List.of()));

    private ConfigWire() {}

    static Json.Obj json(Storefront storefront) {
        return Json.object()
                .with("agent", agent(storefront.agent()))
                .with(
                        "organization",
                        Json.object()
                                .with("name", storefront.workspace().name())
                                .with("settings", NONE));
    }

    /** What it may point at is told only where it points. */
    private static Json shown(Json.Obj style) {
        var shown = new LinkedHashMap<>(style.members());
        shown.remove(HighlightPresets.FIELD);
        return Json.object(shown);
    }

    private static Json agent(@Nullable Agent agent) {
        if (agent == null) {
            return Json.Null.NULL;
        }
        return Json.object()
                .with("id", agent.id().value().toString())
                .with("name", agent.name())
                .with("type", agent.type().wire())
                .with("status", agent.status().wire())
                .with("skills", Json.texts(agent.skills()))
                .with("greeting", agent.greeting())
                .with("suggested_messages", Json.texts(agent.suggestedMessages()))
                .with("style", shown(agent.style()))
                .with("avatar_config", NONE)
                .with("voice_config", NONE)
                .with("flow_config", NO_FLOW)
                .with("live_help_label", "Live Help")
                .with("video_display_mode", "modal")
                .with("require_auth", Json.bool(agent.requireAuth()))
                .with("escalation", Json.object().with("request_human", Json.bool(true)));
    }
}
