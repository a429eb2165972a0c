package ai.halo.rest.outreach;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.outreach.Audience;
import ai.halo.domain.outreach.Automation;
import ai.halo.domain.workspace.ConditionsForm;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Timestamps;
import org.jspecify.annotations.Nullable;

/** Automations on the wire; an audience is conditions with an optional type of contact. */
final class AutomationWire {

    private static final String TYPE = "contact_type";

    private AutomationWire() {}

    static Json.Obj json(Automation automation) {
        return Json.object()
                .with("id", automation.id().value().toString())
                .with("type", automation.type().wire())
                .with("name", automation.name())
                .with("status", automation.status().wire())
                .with("content", automation.content())
                .with("audience", json(automation.audience()))
                .with("created_at", Timestamps.of(automation.createdAt()))
                .with("updated_at", Timestamps.of(automation.updatedAt()));
    }

    private static Json json(Audience audience) {
        Json conditions = ConditionsForm.write(audience.conditions());
        Contact.Type type = audience.type();
        return type == null || !(conditions instanceof Json.Obj written)
                ? conditions
                : written.with(TYPE, type.wire());
    }

    static Audience audience(Fields body) {
        Fields sent = body.fieldsOrNull("audience");
        if (sent == null) {
            return Audience.EVERYBODY;
        }
        boolean asks = sent.has("match") || sent.has("rules");
        return new Audience(ConditionsForm.read("audience", asks ? sent.json() : null), type(sent));
    }

    private static Contact.@Nullable Type type(Fields audience) {
        String type = audience.textOrNull(TYPE);
        if (type == null) {
            return null;
        }
        return switch (type) {
            case "lead" -> Contact.Type.LEAD;
            case "user" -> Contact.Type.USER;
            case String _ -> throw new InvalidValue("audience." + TYPE, "must be lead or user");
        };
    }
}
