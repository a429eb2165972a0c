package ai.halo.llm.answering;

import ai.halo.domain.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the published chat-completions protocol asks of a streamed request, as far as Halo uses it.
 */
final class ChatProtocol {

    private static final Set<String> MEMBERS =
            Set.of("model", "messages", "stream", "stream_options", "tools", "tool_choice");

    private final List<String> violations = new ArrayList<>();

    private ChatProtocol() {}

    static List<String> violationsIn(Json request) {
        var protocol = new ChatProtocol();
        if (request instanceof Json.Obj body) {
            protocol.body(body);
        } else {
            protocol.violations.add("the body is no object");
        }
        return protocol.violations;
    }

    private void body(Json.Obj body) {
        demand(MEMBERS.containsAll(body.members().keySet()), "unknown member in " + body.members());
        demand(body.at("model") instanceof Json.Text(var name) && !name.isBlank(), "no model");
        demand(body.at("stream").equals(Json.bool(true)), "stream is not true");
        demand(
                body.at("stream_options").compact().equals("{\"include_usage\":true}"),
                "stream_options do not ask for usage");
        List<Json> messages = items(body.at("messages"));
        demand(!messages.isEmpty(), "no messages");
        messages.forEach(message -> message((Json.Obj) message));
        items(body.at("tools")).forEach(tool -> tool((Json.Obj) tool));
    }

    private void message(Json.Obj message) {
        String role = message.at("role").plain();
        demand(Set.of("system", "user", "assistant").contains(role), "role " + role);
        switch (message.at("content")) {
            case Json.Text(var text) -> demand(!text.isEmpty(), "an empty message");
            case Json.Arr(var parts) -> {
                demand(role.equals("user"), "content parts of the role " + role);
                parts.forEach(part -> part((Json.Obj) part));
            }
            case Json other -> violations.add("content is " + other.compact());
        }
    }

    private void part(Json.Obj part) {
        switch (part.at("type").plain()) {
            case "text" -> demand(part.at("text") instanceof Json.Text, "a text part without text");
            case "image_url" ->
                    demand(
                            ((Json.Obj) part.at("image_url")).at("url").plain().startsWith("data:"),
                            "a picture that is not sent along");
            case String type -> violations.add("a part of type " + type);
        }
    }

    private void tool(Json.Obj tool) {
        demand(tool.at("type").plain().equals("function"), "a tool that is no function");
        var function = (Json.Obj) tool.at("function");
        demand(function.at("name").plain().matches("[a-zA-Z0-9_-]{1,64}"), "a tool's name");
        var schema = (Json.Obj) function.at("parameters");
        demand(schema.at("type").plain().equals("object"), "parameters that are no object");
        var properties = (Json.Obj) schema.at("properties");
        items(schema.at("required"))
                .forEach(name ->
                        demand(
                                properties.members().containsKey(name.plain()),
                                "a required parameter without description"));
    }

    private static List<Json> items(Json value) {
        return value instanceof Json.Arr(var items) ? items : List.of();
    }

    private void demand(boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }
}
