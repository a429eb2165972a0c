package ai.halo.application.answering;

import ai.halo.domain.Json;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Lookup;
import ai.halo.domain.answering.Turn;
import ai.halo.domain.company.Trait;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.escalation.Confidence;
import ai.halo.domain.escalation.Signal;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.ticket.Assignment;
import ai.halo.domain.ticket.Dossier;
import ai.halo.domain.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down for the team what a turn knew and tried. */
record CaseFile(Briefing briefing, List<Lookup> lookups, Turn.@Nullable Settled settled) {

    private static final int SUBJECT = 120;

    /** The file of a message nobody thought about. */
    static CaseFile of(Briefing briefing) {
        return new CaseFile(briefing, List.of(), null);
    }

    Ticket ticket(
            UUID id,
            ConversationId conversation,
            HandOffReason reason,
            Assignment assignment,
            Instant now) {
        return new Ticket(
                new TicketId(id),
                null,
                subject(),
                Ticket.Status.OPEN,
                assignment,
                "widget",
                briefing.visitor().id(),
                conversation,
                reason,
                settled == null ? null : settled.confidence().value(),
                dossier().metadata(),
                null,
                now,
                now);
    }

    private String subject() {
        String line = briefing.message().strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SUBJECT - 1)) + "…";
    }

    private Dossier dossier() {
        return new Dossier(
                traits(briefing.profile().userTraits()),
                traits(briefing.profile().companyTraits()),
                briefing.profile().entries().stream().map(CaseFile::entry).toList(),
                lookups.stream()
                        .flatMap(one -> one.evidence().stream())
                        .map(CaseFile::tried)
                        .toList(),
                settled == null
                        ? List.of()
                        : settled.confidence().parts().stream().map(CaseFile::part).toList(),
                settled == null
                        ? List.of()
                        : settled.signals().stream().sorted().map(Signal::wire).toList());
    }

    static Json.Obj traits(List<Trait> traits) {
        Json.Obj all = Json.object();
        for (Trait trait : traits) {
            all = all.with(trait.name(), trait.value());
        }
        return all;
    }

    static Json entry(ContextEntry entry) {
        return Json.object()
                .with("key", entry.key())
                .with("label", entry.label())
                .with("type", entry.type().wire())
                .with("value", entry.value())
                .with("provenance", entry.provenance().wire());
    }

    private static Json tried(Evidence one) {
        return Json.object()
                .with("document_id", one.document().value().toString())
                .with("title", one.title())
                .with("score", Json.number(one.score()))
                .with("similarity", Json.number(one.similarity()));
    }

    static Json part(Confidence.Part part) {
        return Json.object()
                .with("name", part.name())
                .with("measure", Json.number(part.measure()))
                .with("contribution", Json.number(part.contribution()));
    }
}
