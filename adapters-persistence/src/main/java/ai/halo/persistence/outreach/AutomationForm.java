package ai.halo.persistence.outreach;

import static ai.halo.persistence.schema.Tables.AUTOMATION;

import ai.halo.domain.Json;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.outreach.Audience;
import ai.halo.domain.outreach.Automation;
import ai.halo.domain.outreach.AutomationId;
import ai.halo.domain.workspace.ConditionsForm;
import ai.halo.persistence.Jsonb;
import java.util.Locale;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;

/** An automation as its row keeps it. */
final class AutomationForm {

    private static final String CONDITIONS = "conditions";
    private static final String TYPE = "contact_type";

    private AutomationForm() {}

    static Map<Field<?>, Object> state(Automation automation) {
        return Map.of(
                AUTOMATION.NAME, automation.name(),
                AUTOMATION.STATUS, automation.status().wire(),
                AUTOMATION.CONTENT, Jsonb.of(automation.content()),
                AUTOMATION.AUDIENCE, Jsonb.of(audience(automation.audience())),
                AUTOMATION.UPDATED_AT, automation.updatedAt());
    }

    static Automation read(Record row) {
        return new Automation(
                new AutomationId(row.get(AUTOMATION.ID)),
                Automation.Type.of(row.get(AUTOMATION.TYPE)),
                row.get(AUTOMATION.NAME),
                Automation.Status.of(row.get(AUTOMATION.STATUS)),
                Jsonb.object(row.get(AUTOMATION.CONTENT)),
                audience(Jsonb.object(row.get(AUTOMATION.AUDIENCE))),
                row.get(AUTOMATION.CREATED_AT),
                row.get(AUTOMATION.UPDATED_AT));
    }

    private static Json audience(Audience audience) {
        Contact.Type type = audience.type();
        return Json.object()
                .with(CONDITIONS, ConditionsForm.write(audience.conditions()))
                .with(TYPE, Json.text(type == null ? null : type.wire()));
    }

    private static Audience audience(Json.Obj kept) {
        return new Audience(
                ConditionsForm.read(CONDITIONS, kept.get(CONDITIONS)),
                kept.at(TYPE) instanceof Json.Text(var type)
                        ? Contact.Type.valueOf(type.toUpperCase(Locale.ROOT))
                        : null);
    }
}
