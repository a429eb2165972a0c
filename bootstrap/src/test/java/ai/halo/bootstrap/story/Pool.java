package ai.halo.bootstrap.story;

import ai.halo.domain.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids of what a company has, found in the way its addresses are built: lists lie above their items.
 */
final class Pool {

    /** Of what is in no list. */
    static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";

    private static final String SENT = "message-of-ada";

    /** Without a condition some rules are refused before anybody looks at what else they name. */
    private static final Json A_TEAM_IS_MEANT =
            Json.parse(
                    """
                    {"match": "all", "rules": [{"field": "user.plan", "op": "is", "value": "Team"}]}
                    """);

    private final Company company;
    private String hash = "";
    private String session = "";
    private String answer = "";
    private String conversation = "";
    private String teammate = "";

    Pool(Company company) {
        this.company = company;
    }

    /** One of everything that a request can name, each with this word in its texts. */
    void furnish(String word) {
        Json.Obj traits = Json.object().with("name", word).with("note", word);
        byte[] picture = picture(word);
        String sent = "data:image/png;base64," + Base64.getEncoder().encodeToString(picture);
        hash = sha256(picture);
        RunningHalo.Answer answered =
                company.ask(
                        Json.object()
                                .with("message", "I want to talk to a human about " + word)
                                .with("message_id", SENT)
                                .with("images", Json.texts(List.of(sent)))
                                .with("user_id", "ada"));
        session = answered.text("session_id");
        answer = answered.text("message_id");
        conversation = first("/api/v1/conversations/");
        teammate =
                company.manage("/conversations/" + conversation + "/take-over", Json.object())
                        .text("teammate");
        company.sdk("/users/identify", Json.object().with("user_id", "ada").with("traits", traits));
        company.sdk(
                "/companies/identify",
                Json.object().with("company_id", "acme").with("traits", traits));
        company.manage(
                "/knowledge/documents", Json.object().with("title", word).with("body", word));
        company.manage("/knowledge/guidance", Json.object().with("text", word));
        company.manage(
                "/routing-rules", Json.object().with("name", word).with("actions", Json.object()));
        company.manage("/inboxes", Json.object().with("name", word));
        company.manage(
                "/automations",
                Json.object()
                        .with("type", "series")
                        .with("name", word)
                        .with("status", "active")
                        .with("content", Json.object().with("text", word)));
        company.manage(
                "/api-keys",
                Json.object().with("name", word).with("scopes", Json.texts(List.of("*"))));
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
        if (address.equals("/api/sdk/config")) {
            return address + "?org_id=" + company.orgId();
        }
        return address.startsWith("/api/sdk/images/")
                ? address + "?session_id=" + session
                : address;
    }

    /** What fields of these names may hold in an operation to name something of the company. */
    Json.Obj names(Described operation) {
        boolean rates = operation.path().equals("/api/sdk/ratings");
        return Json.object()
                .with("user_id", "ada")
                .with("company_id", "acme")
                .with("session_id", session)
                .with("message_id", rates ? answer : SENT)
                .with("agent_id", first("/api/v1/agents/"))
                .with("series_id", first("/api/v1/automations/"))
                .with("teammate_id", teammate)
                .with("assignee", teammate)
                .with("email", "ada@example.com")
                .with("conditions", A_TEAM_IS_MEANT)
                .with("ids", Json.texts(List.of(first("/api/v1/routing-rules/"))));
    }

    private String id(Described operation, String name, String list) {
        for (Described.Parameter parameter : operation.parameters("path")) {
            if (parameter.name().equals(name)
                    && parameter.schema().at("enum") instanceof Json.Arr(var words)) {
                return words.getFirst().plain();
            }
        }
        return switch (name) {
            case "messageId" -> company.ask("Where am I?").text("message_id");
            case "hash" -> hash;
            case "guide" -> "getting-started";
            case "version" -> "latest";
            case "file" -> "haloagents.umd.js";
            case String _ when list.equals("/api/v1/conversations/") && !conversation.isEmpty() ->
                    conversation;
            case String _ -> first(list);
        };
    }

    /** A picture of which nothing but its beginning is one, so that it can be told by its words. */
    private static byte[] picture(String word) {
        return ("\u0089PNG\r\n\u001a\n" + word).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
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
