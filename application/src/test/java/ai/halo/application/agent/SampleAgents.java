package ai.halo.application.agent;

import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.agent.ChatRoutingRule;
import ai.halo.domain.agent.EscalationSettings;
import ai.halo.domain.agent.Instructions;
import ai.halo.domain.workspace.Conditions;
import ai.halo.domain.workspace.ConditionsForm;
import ai.halo.domain.workspace.TeammateId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An agent that has everything an agent may have. */
final class SampleAgents {

    private static final Conditions URGENT =
            ConditionsForm.read(
                    "filters",
                    Json.parse(
                            """
                            {"match": "any", "rules": [
                              {"field": "user.plan", "op": "in", "value": ["Team", "Business"]},
                              {"match": "all", "rules": [
                                {"field": "company.mrr", "op": "gt", "value": 1000.5},
                                {"field": "message.text", "op": "contains", "value": "“urgent” 🙂"}
                              ]}
                            ]}
                            """));

    /** Whom its first rule names. */
    static final TeammateId KIM = new TeammateId(new UUID(7, 7));

    private SampleAgents() {}

    static Agent everything(AgentId id, Instant createdAt) {
        return routingTo(KIM, id, createdAt);
    }

    static Agent routingTo(TeammateId teammate, AgentId id, Instant createdAt) {
        return new Agent(
                id,
                "Lumen",
                Agent.Type.HELP_CENTER,
                Agent.Status.PAUSED,
                new Instructions("Answer.\nBriefly.", "Solve it.", "Shop owners", "No prices."),
                List.of(Agent.WEB_SEARCH, "billing"),
                "Grüß Gott 🙂",
                List.of("What can you do?", "Where is my order?"),
                Json.object().with("tone", "warm").with("max_sentences", Json.number(4)),
                new EscalationSettings(
                        EscalationSettings.Mode.ALWAYS,
                        0,
                        10,
                        false,
                        true,
                        URGENT,
                        Conditions.NONE),
                List.of(
                        new ChatRoutingRule(
                                "VIP",
                                URGENT,
                                "Priority",
                                teammate,
                                "A person will be here in a moment."),
                        new ChatRoutingRule("Others", URGENT, null, null, "Please wait.")),
                true,
                createdAt);
    }
}
