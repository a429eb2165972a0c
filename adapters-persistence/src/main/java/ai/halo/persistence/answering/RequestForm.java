package ai.halo.persistence.answering;

import ai.halo.domain.Json;
import ai.halo.domain.answering.Remark;
import ai.halo.domain.answering.Request;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.domain.conversation.Message;
import java.util.Locale;

/** What came with a message, as its turn keeps it until it is answered. */
final class RequestForm {

    private RequestForm() {}

    static Json.Obj write(Request request) {
        ExternalId company = request.company();
        return Json.object()
                .with("provenance", request.provenance().wire())
                .with("company", Json.text(company == null ? null : company.value()))
                .with("custom_fields", request.customFields())
                .with(
                        "context",
                        new Json.Arr(request.context().stream().map(RequestForm::write).toList()))
                .with(
                        "history",
                        new Json.Arr(request.history().stream().map(RequestForm::write).toList()))
                .with("behaviour", Json.text(request.behaviour()))
                .with("page_url", Json.text(request.pageUrl()));
    }

    static Request read(Members kept) {
        String company = kept.optional("company");
        return new Request(
                Provenance.of(kept.text("provenance")),
                company == null ? null : new ExternalId(company),
                kept.object("custom_fields"),
                kept.all("context", RequestForm::entry),
                kept.all("history", RequestForm::remark),
                kept.optional("behaviour"),
                kept.optional("page_url"));
    }

    private static Json write(ContextEntry entry) {
        return Json.object()
                .with("key", entry.key())
                .with("label", entry.label())
                .with("type", entry.type().wire())
                .with("value", entry.value())
                .with("provenance", entry.provenance().wire());
    }

    private static ContextEntry entry(Members kept) {
        return new ContextEntry(
                kept.text("key"),
                kept.text("label"),
                ContextType.of("type", kept.text("type")),
                kept.kept().at("value"),
                Provenance.of(kept.text("provenance")));
    }

    private static Json write(Remark remark) {
        return Json.object().with("role", remark.role().wire()).with("text", remark.text());
    }

    private static Remark remark(Members kept) {
        return new Remark(
                Message.Role.valueOf(kept.text("role").toUpperCase(Locale.ROOT)),
                kept.text("text"));
    }
}
