package ai.halo.bootstrap;

import ai.halo.application.context.IdentifyCompany;
import ai.halo.application.conversation.IdentifyUser;
import ai.halo.application.knowledge.PutDocument;
import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.Instructions;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Format;
import ai.halo.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fictitious company of {@code ./halo demo}: its help centre, its customers, and what is true
 * for them.
 */
final class Sample {

    private static final Pattern FRONT_MATTER =
            Pattern.compile(
                    "\\A---\\ntitle: (.+)\\naudience: (.+)\\nurl: (.+)\\n---\\n(.+)\\z",
                    Pattern.DOTALL);

    private final UseCases uses;
    private final WorkspaceId workspace;

    Sample(UseCases uses, WorkspaceId workspace) {
        this.uses = uses;
        this.workspace = workspace;
    }

    static Json.Obj described() {
        return object(Json.parse(resource("workspace.json")));
    }

    /** Puts everything into the workspace; putting it there again changes nothing. */
    int seed() {
        agent(object(described().at("agent")));
        Json.Obj people = object(Json.parse(resource("contacts.json")));
        items(people.at("companies")).forEach(this::company);
        items(people.at("contacts")).forEach(this::contact);
        List<String> articles = resource("articles.txt").lines().filter(l -> !l.isBlank()).toList();
        articles.forEach(this::article);
        return articles.size();
    }

    private void agent(Json.Obj told) {
        for (Agent first : uses.keepAgents().list(workspace)) {
            var _ = uses.keepAgents().change(workspace, first.id(), agent -> called(agent, told));
        }
    }

    private static Agent called(Agent agent, Json.Obj told) {
        return new Agent(
                agent.id(),
                told.at("name").plain(),
                agent.type(),
                agent.status(),
                new Instructions(told.at("instructions").plain(), "", "", ""),
                items(told.at("skills")).stream().map(Json::plain).toList(),
                told.at("greeting").plain(),
                items(told.at("suggested_messages")).stream().map(Json::plain).toList(),
                object(told.at("style")),
                agent.escalation(),
                agent.routingRules(),
                agent.requireAuth(),
                agent.createdAt());
    }

    private void article(String slug) {
        var parts = FRONT_MATTER.matcher(resource("articles/" + slug + ".md"));
        if (!parts.matches()) {
            throw new IllegalStateException("the sample article " + slug + " has no front matter");
        }
        var _ =
                uses.putDocument()
                        .put(
                                workspace,
                                new PutDocument.Draft(
                                        slug,
                                        parts.group(1).strip(),
                                        null,
                                        parts.group(3).strip(),
                                        Audience.of(parts.group(2).strip()),
                                        Format.MARKDOWN,
                                        parts.group(4)));
    }

    /** The customers, as the company's own product knows them. */
    static List<Json.Obj> people() {
        Json.Obj subjects = object(Json.parse(resource("contacts.json")));
        var companies = new HashMap<String, Json>();
        items(subjects.at("companies"))
                .forEach(json -> companies.put(object(json).at("company_id").plain(), json));
        return items(subjects.at("contacts")).stream()
                .map(Sample::object)
                .map(person -> {
                    Json.Obj company = object(companies.get(person.at("company_id").plain()));
                    return person.with("company", object(company.at("traits")));
                })
                .toList();
    }

    private void company(Json json) {
        Json.Obj company = object(json);
        var _ =
                uses.identifyCompany()
                        .identify(
                                workspace,
                                new IdentifyCompany.Identification(
                                        new ExternalId(company.at("company_id").plain()),
                                        null,
                                        object(company.at("traits")),
                                        entries(company),
                                        Provenance.SERVER));
    }

    private void contact(Json json) {
        Json.Obj contact = object(json);
        var user = new ExternalId(contact.at("user_id").plain());
        var _ =
                uses.identifyUser()
                        .identify(
                                workspace,
                                new IdentifyUser.Identification(
                                        new Visitor.Claimed(user),
                                        user,
                                        object(contact.at("traits")),
                                        entries(contact),
                                        Provenance.SERVER,
                                        null));
        var _ =
                uses.identifyCompany()
                        .identify(
                                workspace,
                                new IdentifyCompany.Identification(
                                        new ExternalId(contact.at("company_id").plain()),
                                        user,
                                        Json.Obj.EMPTY,
                                        List.of(),
                                        Provenance.SERVER));
    }

    private static List<ContextEntry> entries(Json.Obj subject) {
        var entries = new ArrayList<ContextEntry>();
        object(subject.at("context"))
                .members()
                .forEach((key, value) -> {
                    Json.Obj entry = object(value);
                    entries.add(
                            new ContextEntry(
                                    key,
                                    entry.at("label").plain(),
                                    type(entry),
                                    entry.at("value"),
                                    Provenance.SERVER));
                });
        return entries;
    }

    private static ContextType type(Json.Obj entry) {
        return entry.at("type") instanceof Json.Text(var type)
                ? ContextType.of("type", type)
                : ContextType.CUSTOM;
    }

    private static Json.Obj object(@Nullable Json json) {
        return json instanceof Json.Obj object ? object : Json.Obj.EMPTY;
    }

    private static List<Json> items(Json json) {
        return json instanceof Json.Arr(var items) ? items : List.of();
    }

    static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        Sample.class.getResourceAsStream("/sample/" + name),
                        "the sample has no " + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
