package ai.halo.rest.agent;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.givesNothing;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.delete;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Operation.patch;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.ANYTHING;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.TIME;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.names;
import static ai.halo.rest.contract.Shape.oneOf;
import static ai.halo.rest.contract.Shape.text;
import static ai.halo.rest.contract.Shape.whole;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.ChatRoutingRule;
import ai.halo.domain.agent.EscalationSettings;
import ai.halo.domain.agent.Instructions;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Paging;
import ai.halo.rest.workspace.ConditionShapes;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class AgentsContract implements Contract {

    private static final Shape.Obj ESCALATION =
            named(
                    "Escalation",
                    must("mode", oneOf(EscalationSettings.Mode.values())),
                    must("confidence_threshold", whole(0, 100)),
                    must("max_attempts", whole(1, 10)),
                    must("require_knowledge_search", FLAG),
                    must("require_web_search", FLAG),
                    must("filters", ConditionShapes.CONDITIONS),
                    must("priority_filters", ConditionShapes.CONDITIONS));

    private static final Shape.Obj ROUTING_RULE =
            named(
                    "ChatRoutingRule",
                    must("name", text(200)),
                    must("conditions", ConditionShapes.CONDITIONS),
                    may("action", oneOf(ChatRoutingRule.ACTION)),
                    may("inbox", text(200)),
                    may("assignee", ID, "A teammate."),
                    must(
                            "acknowledgement",
                            words(ChatRoutingRule.MAX_ACKNOWLEDGEMENT),
                            "What the customer is told."));

    private static final Shape.Obj DRAFT =
            named(
                    "NewAgent",
                    must("name", words(Agent.MAX_NAME)),
                    may("type", oneOf(Agent.Type.values())),
                    may("status", oneOf(Agent.Status.values())),
                    may("instructions", text(Instructions.MAX_LENGTH)),
                    may("primary_goal", text(Instructions.MAX_FIELD)),
                    may("ideal_customer", text(Instructions.MAX_FIELD)),
                    may("boundaries", text(Instructions.MAX_FIELD)),
                    may("skills", items(TEXT)),
                    may("greeting", text(2_000)),
                    may("suggested_messages", items(TEXT)),
                    may("style", StyleShapes.STYLE),
                    may("escalation", ESCALATION.patch("EscalationChange")),
                    may("routing_rules", items(ROUTING_RULE, Agent.MAX_ROUTING_RULES)),
                    may("require_auth", FLAG));

    private static final Shape.Obj AGENT =
            named(
                    "Agent",
                    must("id", ID),
                    must("name", TEXT),
                    must("type", oneOf(Agent.Type.values())),
                    must("status", oneOf(Agent.Status.values())),
                    must("instructions", TEXT),
                    must("primary_goal", TEXT),
                    must("ideal_customer", TEXT),
                    must("boundaries", TEXT),
                    must("skills", items(TEXT)),
                    must("greeting", TEXT),
                    must("suggested_messages", items(TEXT)),
                    must("style", names(ANYTHING, Shape.MANY)),
                    must("escalation", ESCALATION),
                    must("routing_rules", items(ROUTING_RULE)),
                    must("require_auth", FLAG),
                    must("created_at", TIME));

    @Override
    public String subject() {
        return "Agents";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get("/api/v1/agents", "List agents", gives(200, Paging.page(AGENT))),
                post("/api/v1/agents", "Add an agent", takes(DRAFT), Once.KEY, gives(201, AGENT)),
                get("/api/v1/agents/{id}", "Show an agent", gives(200, AGENT)),
                patch(
                        "/api/v1/agents/{id}",
                        "Change an agent",
                        takes(DRAFT.patch("AgentChange")),
                        gives(200, AGENT)),
                delete("/api/v1/agents/{id}", "Remove an agent", givesNothing(204)));
    }
}
