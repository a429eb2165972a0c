package ai.halo.bootstrap.story;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.bootstrap.story.RunningHalo.Answer;
import ai.halo.domain.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is done through the management API leaves its line in the audit log. */
class AuditTest {

    private static final Pattern ADDRESS = Pattern.compile("^  ['\"]?(/[^'\":]+)['\"]?:$");
    private static final Pattern METHOD = Pattern.compile("^    (post|put|patch|delete):$");

    /** Reads, for all that they are asked for by POST. */
    private static final List<String> READING = List.of("POST /answers/{message_id}/replay");

    private final RunningHalo halo = RunningHalo.shared();
    private final Company company = Company.movesIn();
    private final List<String> walked = new ArrayList<>();

    @Test
    void hasALineForEveryRouteThatWrites() {
        walkAgents();
        walkKnowledge();
        walkRoutingRules();
        walkAutomations();
        walkInboxes();
        walkPeople();
        walkInbox();
        walkWorkspace();

        System.out.printf(
                "%d writing routes, each with its line in the audit log%n", walked.size());
        assertThat(walked)
                .as("walk every writing route of the management API here, with the act it leaves")
                .containsAll(writingRoutes());
        assertThat(company.look("/audit/verify").body().at("intact")).isEqualTo(Json.bool(true));
        assertThat(lines())
                .allSatisfy(line -> {
                    assertThat(line.at("actor").plain()).matches("api_key:[0-9a-f-]{36}|operator");
                    assertThat(line.at("request_id").plain()).hasSize(36);
                });
    }

    private void walkAgents() {
        String agent = added("POST /agents", "{'name': 'Lumen'}", "agent_added");
        does("PATCH /agents/{id}", agent, "{'name': 'Lux'}", "agent_changed");
        does("DELETE /agents/{id}", agent, null, "agent_removed");
        String directive =
                added(
                        "POST /knowledge/{layer}",
                        "/knowledge/guidance",
                        "{'text': 'Be brief.'}",
                        "directive_added");
        String one = "/knowledge/guidance/" + directive;
        at("PATCH /knowledge/{layer}/{id}", one, "{'enabled': false}", "directive_changed");
        at("DELETE /knowledge/{layer}/{id}", one, null, "directive_removed");
    }

    private void walkKnowledge() {
        String body = "{'title': 'Refunds', 'body': '%s'}";
        String document =
                added(
                        "POST /knowledge/documents",
                        body.formatted("Within a week."),
                        "document_added");
        does(
                "PUT /knowledge/documents/{id}",
                document,
                body.formatted("Within a month."),
                "document_changed");
        does("DELETE /knowledge/documents/{id}", document, null, "document_removed");
    }

    private void walkRoutingRules() {
        String rule =
                added(
                        "POST /routing-rules",
                        "{'name': 'All', 'conditions': {'match': 'all', 'rules': []}, 'actions': {'inbox': 'sales'}}",
                        "routing_rule_added");
        does("PATCH /routing-rules/{id}", rule, "{'enabled': false}", "routing_rule_changed");
        at(
                "PUT /routing-rules/order",
                "/routing-rules/order",
                "{'ids': ['" + rule + "']}",
                "routing_rules_ordered");
        does("DELETE /routing-rules/{id}", rule, null, "routing_rule_removed");
    }

    private void walkAutomations() {
        String banner = "{'type': 'banner', 'name': 'Sale'}";
        String id = added("POST /automations", banner, "automation_added");
        does("PATCH /automations/{id}", id, "{'status': 'active'}", "automation_changed");
        does("DELETE /automations/{id}", id, null, "automation_removed");
    }

    private void walkInboxes() {
        String id = added("POST /inboxes", "{'name': 'Sales'}", "inbox_added");
        does("PATCH /inboxes/{id}", id, "{'name': 'Sellers'}", "inbox_changed");
        does("DELETE /inboxes/{id}", id, null, "inbox_removed");
    }

    private void walkPeople() {
        Answer user = company.sdk("/users/identify", json("{'user_id': 'maria'}"));
        Answer firm = company.sdk("/companies/identify", json("{'company_id': 'acme'}"));
        String maria = ((Json.Obj) user.body().at("user")).at("id").plain();
        String acme = ((Json.Obj) firm.body().at("company")).at("id").plain();
        String traits = "{'traits': {'plan': 'Team'}}";
        does("PATCH /contacts/{id}", maria, traits, "contact_changed");
        does("DELETE /contacts/{id}", maria, null, "contact_erased");
        does("PATCH /companies/{id}", acme, traits, "company_changed");
        does("DELETE /companies/{id}", acme, null, "company_erased");
    }

    private void walkInbox() {
        company.ask("I want a human");
        String conversation = first("/conversations");
        String ticket = first("/tickets");
        String words = "{'text': 'Hello'}";
        does("POST /conversations/{id}/take-over", conversation, "{}", "conversation_taken_over");
        does("POST /conversations/{id}/messages", conversation, words, "reply_sent");
        does("POST /conversations/{id}/release", conversation, "{}", "conversation_released");
        does("PATCH /tickets/{id}", ticket, "{'priority': 'priority'}", "ticket_changed");
        does(
                "POST /tickets/{id}/messages",
                ticket,
                "{'mode': 'note', 'text': 'Hello'}",
                "note_added");
    }

    private void walkWorkspace() {
        at("PATCH /workspace", "/workspace", "{'name': 'Audited'}", "workspace_changed");
        String script = "{'name': 'Script', 'scopes': ['sdk']}";
        String key = added("POST /api-keys", script, "api_key_issued");
        does("DELETE /api-keys/{id}", key, null, "api_key_revoked");
        String regenerate = "/workspace/widget-key/regenerate";
        at("POST " + regenerate, regenerate, null, "widget_key_replaced");
        String rotate = "/workspace/identity-secret/rotate";
        at("POST " + rotate, rotate, "{}", "identity_secret_replaced");
    }

    private String added(String route, String body, String deed) {
        return added(route, route.substring(route.indexOf('/')), body, deed);
    }

    private String added(String route, String path, String body, String deed) {
        Answer answer = at(route, path, body, deed);
        String id = answer.text("id");
        assertThat(lines().getFirst().at("subject").plain()).isEqualTo(id);
        return id;
    }

    private void does(String route, String id, @Nullable String body, String deed) {
        at(route, route.substring(route.indexOf('/')).replace("{id}", id), body, deed);
        assertThat(lines().getFirst().at("subject").plain()).isEqualTo(id);
    }

    private Answer at(String route, String path, @Nullable String body, String deed) {
        int before = lines().size();
        String method = route.substring(0, route.indexOf(' '));
        Answer answer =
                halo.send(
                        method,
                        "/api/v1" + path,
                        company.apiKey(),
                        body == null ? null : json(body));
        assertThat(answer.status()).as("%s %s", route, answer).isBetween(200, 204);
        assertThat(lines()).as(route).hasSize(before + 1);
        assertThat(lines().getFirst().at("act").plain()).isEqualTo(deed);
        walked.add(route);
        return answer;
    }

    private List<Json.Obj> lines() {
        return company.look("/audit?limit=200").items("items");
    }

    private String first(String list) {
        return company.look(list).items("items").getFirst().at("id").plain();
    }

    /** As the served document lists them. */
    private List<String> writingRoutes() {
        var routes = new ArrayList<String>();
        String address = "";
        for (String line : halo.text("/openapi.yaml").lines().toList()) {
            var at = ADDRESS.matcher(line);
            var by = METHOD.matcher(line);
            if (at.matches()) {
                address = at.group(1);
            } else if (by.matches() && address.startsWith("/api/v1/")) {
                String method = by.group(1).toUpperCase(Locale.ROOT);
                routes.add(method + " " + address.substring("/api/v1".length()));
            }
        }
        assertThat(routes).hasSizeGreaterThan(20);
        return routes.stream().filter(not(READING::contains)).toList();
    }

    private static Json.Obj json(String quotedOnce) {
        return (Json.Obj) Json.parse(quotedOnce.replace('\'', '"'));
    }
}
