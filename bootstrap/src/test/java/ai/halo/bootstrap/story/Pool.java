package ai.halo.bootstrap.story;

import ai.halo.domain.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids of what a company has, found in the way its addresses are built: lists lie above their items.
 */
final class Pool {

    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";

    private final Company company;

    Pool(Company company) {
        this.company = company;
    }

    /** One of everything that a request can name, each with this word in its texts. */
    void furnish(String word) {
        Json.Obj traits = Json.object().with("name", word).with("note", word);
        company.ask(
                Json.object()
                        .with("message", "I want to talk to a human about " + word)
                        .with("user_id", "ada"));
        company.sdk("/users/identify", Json.object().with("user_id", "ada").with("traits", traits));
        company.sdk(
                "/companies/identify",
                Json.object().with("company_id", "acme").with("traits", traits));
        company.manage(
                "/knowledge/documents", Json.object().with("title", word).with("body", word));
        company.manage("/knowledge/guidance", Json.object().with("text", word));
        company.manage(
                "/routing-rules", Json.object().with("name", word).with("actions", Json.object()));
    }

    /** The address of each operation, with the ids of things that are there. */
    Map<Described, String> addresses(List<Described> operations) {
        var addresses = new LinkedHashMap<Described, String>();
        operations.forEach(operation -> addresses.put(operation, address(operation)));
        return addresses;
    }

    String address(Described operation) {
        String address = operation.path();
        while (address.contains("{")) {
            int from = address.indexOf('{');
            int to = address.indexOf('}');
            String id = id(operation, address.substring(from + 1, to), address.substring(0, from));
            address = address.substring(0, from) + id + address.substring(to + 1);
        }
        return address.equals("/api/sdk/config") ? address + "?org_id=" + company.orgId() : address;
    }

    /** What fields of these names may hold to name something of the company. */
    Json.Obj names() {
        Json.Obj conversation = company.look("/conversations").items("items").getFirst();
        return Json.object()
                .with("user_id", "ada")
                .with("company_id", "acme")
                .with("session_id", conversation.at("session_id"))
                .with("agent_id", conversation.at("agent_id"))
                .with("ids", Json.texts(List.of(first("/api/v1/routing-rules/"))));
    }

    private String id(Described operation, String name, String list) {
        for (Described.Parameter parameter : operation.parameters("path")) {
            if (parameter.name().equals(name)
                    && parameter.schema().at("enum") instanceof Json.Arr(var words)) {
                return words.getFirst().plain();
            }
        }
        return name.equals("messageId")
                ? company.ask("Where am I?").text("message_id")
                : first(list);
    }

    private String first(String list) {
        if (!list.startsWith("/api/v1/")) {
            return UNKNOWN;
        }
        String path = list.substring("/api/v1".length(), list.length() - 1);
        return company.look(path).items("items").stream()
                .map(item -> item.at("id").plain())
                .findFirst()
                .orElse(UNKNOWN);
    }
}
