package ai.halo.rest.context;

import ai.halo.application.context.ContextEntries.Kept;
import ai.halo.domain.Json;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.ActivityTally;
import ai.halo.domain.contact.Contact;
import ai.halo.rest.web.Timestamps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contacts and companies as the team sees them: the winning traits, and where each came from. */
public final class SubjectWire {

    private SubjectWire() {}

    public static Json.Obj json(Contact contact) {
        ExternalId externalId = contact.externalId();
        CompanyId company = contact.company();
        return traits(
                        Json.object()
                                .with("id", contact.id().value().toString())
                                .with(
                                        "external_id",
                                        Json.text(externalId == null ? null : externalId.value()))
                                .with("type", contact.type().wire())
                                .with("name", Json.text(contact.traits().text("name")))
                                .with("email", Json.text(contact.traits().text("email"))),
                        contact.traits())
                .with("company_id", Json.text(company == null ? null : company.value().toString()))
                .with("first_seen", Timestamps.of(contact.firstSeen()))
                .with("last_seen", Timestamps.of(contact.lastSeen()))
                .with("created_at", Timestamps.of(contact.createdAt()))
                .with("updated_at", Timestamps.of(contact.updatedAt()));
    }

    public static Json.Obj json(Company company) {
        return traits(
                        Json.object()
                                .with("id", company.id().value().toString())
                                .with("external_id", company.externalId().value())
                                .with("name", Json.text(company.traits().text("name"))),
                        company.traits())
                .with("created_at", Timestamps.of(company.createdAt()))
                .with("updated_at", Timestamps.of(company.updatedAt()));
    }

    /** For each key the entry of the strongest provenance. */
    public static Json context(List<Kept> entries) {
        Map<String, Kept> winners = new LinkedHashMap<>();
        for (Kept kept : entries) {
            winners.merge(kept.entry().key(), kept, SubjectWire::stronger);
        }
        Json.Obj context = Json.object();
        for (Kept kept : winners.values()) {
            context =
                    context.with(
                            kept.entry().key(),
                            Json.object()
                                    .with("label", kept.entry().label())
                                    .with("type", kept.entry().type().wire())
                                    .with("value", kept.entry().value())
                                    .with("provenance", kept.entry().provenance().wire())
                                    .with("updated_at", Timestamps.of(kept.updatedAt())));
        }
        return context;
    }

    /** What somebody did: how often, and when last. */
    public static Json activity(List<ActivityTally> tallies) {
        return new Json.Arr(tallies.stream().<Json>map(SubjectWire::json).toList());
    }

    private static Json json(ActivityTally tally) {
        return Json.object()
                .with("type", tally.type())
                .with("count", Json.number(tally.count()))
                .with("last_at", Timestamps.of(tally.lastAt()));
    }

    private static Kept stronger(Kept a, Kept b) {
        return b.entry().provenance().strongerThan(a.entry().provenance()) ? b : a;
    }

    private static Json.Obj traits(Json.Obj json, Traits traits) {
        Json.Obj values = Json.object();
        Json.Obj provenance = Json.object();
        for (var trait : traits.winners().values()) {
            values = values.with(trait.name(), trait.value());
            provenance = provenance.with(trait.name(), trait.provenance().wire());
        }
        return json.with("traits", values).with("trait_provenance", provenance);
    }
}
