package ai.halo.application.answering;

import ai.halo.domain.Json;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Request;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Trait;
import ai.halo.domain.contact.ActivityTally;
import ai.halo.domain.contact.Lately;
import java.util.List;
import java.util.function.Function;

/** What a trace keeps of a briefing: what was known then, and what came with the message. */
final class KnownThen {

    private KnownThen() {}

    static Json.Obj of(Briefing briefing) {
        return Json.object()
                .with("agent", briefing.agent().name())
                .with("message", briefing.message())
                .with("mode", briefing.mode().wire())
                .with("user", array(briefing.profile().userTraits(), KnownThen::trait))
                .with("company", array(briefing.profile().companyTraits(), KnownThen::trait))
                .with("context", array(briefing.profile().entries(), CaseFile::entry))
                .with("activity", lately(briefing.profile().lately()))
                .with("earlier_messages", Json.number(briefing.history().size()))
                .with("request", request(briefing));
    }

    private static Json.Obj request(Briefing briefing) {
        Request request = briefing.request();
        ExternalId company = request.company();
        return Json.object()
                .with("provenance", request.provenance().wire())
                .with("company_id", Json.text(company == null ? null : company.value()))
                .with("custom_fields", request.customFields())
                .with("context", array(request.context(), CaseFile::entry))
                .with("conversation_history", Json.number(request.history().size()))
                .with("conversation_history_ignored", Json.bool(briefing.ignoresHistoryOfRequest()))
                .with("behavior_context", Json.text(request.behaviour()))
                .with("page_url", Json.text(request.pageUrl()));
    }

    private static Json lately(Lately lately) {
        return Json.object()
                .with("by_user", array(lately.byUser(), KnownThen::tally))
                .with("by_company", array(lately.byCompany(), KnownThen::tally));
    }

    private static Json tally(ActivityTally tally) {
        return Json.object()
                .with("type", tally.type())
                .with("count", Json.number(tally.count()))
                .with("last_at", tally.lastAt().toString());
    }

    private static Json trait(Trait trait) {
        return Json.object()
                .with("name", trait.name())
                .with("value", trait.value())
                .with("provenance", trait.provenance().wire());
    }

    private static <T> Json array(List<T> items, Function<T, Json> form) {
        return new Json.Arr(items.stream().map(form).toList());
    }
}
