package ai.halo.application.outreach;

import ai.halo.domain.Json;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.outreach.Audience;
import ai.halo.domain.outreach.Automation;
import ai.halo.domain.outreach.Automation.Status;
import ai.halo.domain.outreach.AutomationId;
import ai.halo.domain.workspace.Conditions;
import ai.halo.domain.workspace.Operator;
import ai.halo.domain.workspace.Rule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Automations as a team might write them. */
public final class SampleAutomations {

    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private SampleAutomations() {}

    public static Automation of(Automation.Type type, Status status) {
        return of(type, status, Audience.EVERYBODY, NOON);
    }

    public static Automation of(
            Automation.Type type, Status status, Audience audience, Instant created) {
        return new Automation(
                new AutomationId(UUID.randomUUID()),
                type,
                "Welcome",
                status,
                Json.object().with("text", "Hi {{first_name}} 🙂"),
                audience,
                created,
                created);
    }

    public static Audience on(String field, String value) {
        return new Audience(
                new Conditions(
                        Conditions.Match.ALL,
                        List.of(new Rule(field, Operator.IS, Json.text(value)))),
                null);
    }

    public static Audience only(Contact.Type type) {
        return new Audience(Conditions.NONE, type);
    }
}
