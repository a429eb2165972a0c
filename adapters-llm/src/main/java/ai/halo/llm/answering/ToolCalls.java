package ai.halo.llm.answering;

import ai.halo.domain.Json;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.knowledge.Question;
import ai.halo.llm.answering.Reply.ToolCall;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tools a model is offered, and what calling one means. */
final class ToolCalls {

    static final String SEARCH = "search_knowledge";
    static final String ESCALATE = "escalate";

    private static final int MAX_QUERY = 1_000;

    private static final ToolSpecification SEARCHING =
            ToolSpecification.builder()
                    .name(SEARCH)
                    .description("Looks in the company's documentation again, with other words.")
                    .parameters(
                            JsonObjectSchema.builder()
                                    .addStringProperty(
                                            "query", "What to look for, as one full question.")
                                    .required("query")
                                    .additionalProperties(false)
                                    .build())
                    .build();

    private static final ToolSpecification ESCALATING =
            ToolSpecification.builder()
                    .name(ESCALATE)
                    .description("Brings in a person from the team.")
                    .parameters(
                            JsonObjectSchema.builder()
                                    .addStringProperty(
                                            "reason", "Why a person is needed, in one sentence.")
                                    .addBooleanProperty(
                                            "customer_asked",
                                            "Whether the customer asked for a person.")
                                    .required("reason", "customer_asked")
                                    .additionalProperties(false)
                                    .build())
                    .build();

    private ToolCalls() {}

    static List<ToolSpecification> offered(Prompt prompt) {
        var tools = new ArrayList<ToolSpecification>();
        if (prompt.maySearch()) {
            tools.add(SEARCHING);
        }
        tools.add(ESCALATING);
        tools.addAll(GestureCalls.tools(prompt.presets()));
        return List.copyOf(tools);
    }

    /** The move that the calls come to, if they come to one; asking for a person outweighs all. */
    static Optional<Move> move(List<ToolCall> calls, List<Sentence> said, boolean maySearch) {
        Optional<Move> handOff =
                escalation(calls).map(why -> new Move.HandOff(why, Courtesy.admitted(said)));
        return handOff.isPresent() || !maySearch
                ? handOff
                : calls.stream()
                        .filter(call -> call.name().equals(SEARCH))
                        .map(ToolCalls::query)
                        .filter(query -> !query.isBlank())
                        .findFirst()
                        .map(query -> new Move.Search(Question.of(query)));
    }

    /** Who wants a person, if any call asks for one. */
    static Optional<Move.Why> escalation(List<ToolCall> calls) {
        return calls.stream()
                .filter(call -> call.name().equals(ESCALATE))
                .findFirst()
                .map(ToolCalls::why);
    }

    private static Move.Why why(ToolCall call) {
        return call.read().at("customer_asked").equals(new Json.Bool(true))
                ? Move.Why.CUSTOMER_ASKED
                : Move.Why.MIND_DECIDED;
    }

    private static String query(ToolCall call) {
        return call.read().at("query") instanceof Json.Text(var query)
                ? query.substring(0, Math.min(MAX_QUERY, query.length())).strip()
                : "";
    }
}
