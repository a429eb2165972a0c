package ai.halo.llm.answering;

import ai.halo.domain.Json;
import ai.halo.domain.agent.HighlightPreset;
import ai.halo.domain.agent.HighlightPresets;
import ai.halo.domain.answering.Gesture;
import ai.halo.domain.answering.Turn;
import ai.halo.llm.answering.Reply.ToolCall;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tools with which a model points at things and leads to their pages. They take the name of a
 * thing and nothing else: where it is, the model is never told and cannot say.
 */
final class GestureCalls {

    static final String HIGHLIGHT = "highlight_element";
    static final String NAVIGATE = "navigate";

    /** Who calls more often wants nothing in particular. */
    private static final int MAX_CALLS = 8;

    private GestureCalls() {}

    /** What a model may point at in this step: everything, until it has done so once. */
    static HighlightPresets offered(Turn.Thinking turn) {
        return turn.pointed().isEmpty() ? turn.briefing().agent().presets() : HighlightPresets.NONE;
    }

    static List<ToolSpecification> tools(HighlightPresets presets) {
        var tools = new ArrayList<ToolSpecification>();
        List<String> all = presets.all().stream().map(HighlightPreset::name).toList();
        if (!all.isEmpty()) {
            tools.add(
                    tool(
                            HIGHLIGHT,
                            "Lights up a thing on the customer's page while you answer.",
                            all));
        }
        List<String> withPage =
                presets.all().stream()
                        .filter(preset -> preset.url() != null)
                        .map(HighlightPreset::name)
                        .toList();
        if (!withPage.isEmpty()) {
            tools.add(
                    tool(
                            NAVIGATE,
                            "Takes the customer to the page of a thing, away from this one.",
                            withPage));
        }
        return List.copyOf(tools);
    }

    /** The gestures that calls of offered tools come to, whatever name they give. */
    static List<Gesture> in(List<ToolCall> calls, HighlightPresets offered) {
        return offered.isEmpty()
                ? List.of()
                : calls.stream().flatMap(GestureCalls::gesture).limit(MAX_CALLS).toList();
    }

    private static Stream<Gesture> gesture(ToolCall call) {
        if (!(call.read().at("name") instanceof Json.Text(var said)) || said.isBlank()) {
            return Stream.empty();
        }
        String name = said.substring(0, Math.min(HighlightPreset.MAX_NAME, said.length()));
        return switch (call.name()) {
            case HIGHLIGHT -> Stream.of(new Gesture.Highlight(name));
            case NAVIGATE -> Stream.of(new Gesture.Navigate(name));
            case String _ -> Stream.empty();
        };
    }

    private static ToolSpecification tool(String name, String description, List<String> names) {
        return ToolSpecification.builder()
                .name(name)
                .description(description)
                .parameters(
                        JsonObjectSchema.builder()
                                .addEnumProperty("name", names, "Which thing, as it is listed.")
                                .required("name")
                                .additionalProperties(false)
                                .build())
                .build();
    }
}
