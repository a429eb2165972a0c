package ai.halo.application.answering;

import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Remark;
import ai.halo.domain.answering.Request;
import ai.halo.domain.answering.Turn;
import ai.halo.domain.company.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agent that may point at a few things on the company's pages, and its turns. */
public final class PointingAgent {

    private static final String PRESETS =
            """
            [{"name": "Change plan", "selector": "#upgrade", "label": "Here", "url": "/billing",
              "options": {"scroll": false, "duration": 500}},
             {"name": "Export data", "selector": "#export"},
             {"name": "Invoices", "selector": "#invoices", "url": "/billing"},
             {"name": "API keys", "selector": "#keys", "url": "/settings"},
             {"name": "Reconnect HubSpot", "selector": "#connection-hubspot"}]
            """;

    public static final Json.Obj STYLE =
            Json.object().with("highlight_presets", Json.parse(PRESETS));

    private PointingAgent() {}

    public static Agent with(Agent plain, List<String> skills, Json.Obj style) {
        return new Agent(
                plain.id(),
                plain.name(),
                plain.type(),
                plain.status(),
                plain.instructions(),
                skills,
                plain.greeting(),
                plain.suggestedMessages(),
                style,
                plain.escalation(),
                plain.routingRules(),
                plain.requireAuth(),
                plain.createdAt());
    }

    public static Agent able(Agent plain) {
        return able(plain, STYLE);
    }

    public static Agent able(Agent plain, Json.Obj style) {
        return with(plain, List.of(Agent.UI_HIGHLIGHTING), style);
    }

    /** The turn as it begins for a visitor on this page. */
    public static Turn.Thinking asked(
            Turn.Thinking plain, @Nullable String page, Remark... earlier) {
        Briefing known = plain.briefing();
        return Turn.begin(
                new Briefing(
                        known.workspace(),
                        able(known.agent()),
                        known.directives(),
                        known.visitor(),
                        known.profile(),
                        List.of(earlier),
                        known.message(),
                        known.images(),
                        known.mode(),
                        known.agentTurns(),
                        known.topics(),
                        new Request(
                                Provenance.CLIENT,
                                null,
                                Json.Obj.EMPTY,
                                List.of(),
                                List.of(),
                                null,
                                page)));
    }
}
