package ai.halo.application.answering;

import ai.halo.application.answering.TakeTurn.Step;
import ai.halo.application.answering.TakeTurn.Taken;
import ai.halo.application.answering.Turns.Claim;
import ai.halo.domain.Fingerprint;
import ai.halo.domain.Json;
import ai.halo.domain.answering.Gesture;
import ai.halo.domain.answering.Gestures;
import ai.halo.domain.answering.Lookup;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Speech;
import ai.halo.domain.answering.Turn.Settled;
import ai.halo.domain.escalation.EscalationPolicy.Escalation;
import ai.halo.domain.escalation.Signal;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Question;
import ai.halo.domain.knowledge.Relevance;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * The record of one answer: what was known, searched, found, thought and decided, and how long it
 * took.
 */
final class Trace {

    private Trace() {}

    static Json.Obj of(Claim claim, Taken taken, Reply reply) {
        Settled settled = taken.settled();
        return Json.object()
                .with("message_id", reply.id().value().toString())
                .with("in_reply_to", claim.question().value().toString())
                .with("attempt", Json.number(claim.attempt()))
                .with("began_at", taken.began().toString())
                .with("took_ms", millis(Duration.between(taken.began(), taken.ended())))
                .with("briefing", KnownThen.of(taken.thinking().briefing()))
                .with("searches", array(taken.thinking().lookups(), Trace::lookup))
                .with("moves", array(taken.steps(), Trace::step))
                .with("confidence", Json.number(settled.confidence().value()))
                .with("confidence_parts", array(settled.confidence().parts(), CaseFile::part))
                .with("signals", array(settled.signals().stream().sorted().toList(), Trace::signal))
                .with("escalation", escalation(settled))
                .with("dropped", array(settled.speech().dropped(), Trace::dropped))
                .with("gestures", gestures(settled.gestures()))
                .with("complete", reply.completion().wire())
                .with("text", reply.text());
    }

    private static Json lookup(Lookup lookup) {
        Relevance relevance = lookup.relevance();
        return Json.object()
                .with("question", array(lookup.question().parts(), Trace::part))
                .with(
                        "relevance",
                        Json.object()
                                .with("best", Json.number(relevance.best()))
                                .with("second", Json.number(relevance.second()))
                                .with("gap", Json.number(relevance.gap()))
                                .with("coverage", Json.number(relevance.coverage()))
                                .with("agreement", Json.number(relevance.agreement())))
                .with("evidence", array(lookup.evidence(), Trace::evidence));
    }

    private static Json part(Question.Part part) {
        return Json.object().with("text", part.text()).with("weight", Json.number(part.weight()));
    }

    private static Json evidence(Evidence one) {
        return Json.object()
                .with("passage_id", one.passage().value().toString())
                .with("document_id", one.document().value().toString())
                .with("title", one.title())
                .with("audience", one.audience().wire())
                .with("score", Json.number(one.score()))
                .with("similarity", Json.number(one.similarity()))
                .with("text_sha256", Fingerprint.of(one.text()));
    }

    private static Json step(Step step) {
        return Json.object()
                .with("move", kind(step.thought().move()))
                .with("took_ms", millis(step.took()))
                .with("record", step.thought().record());
    }

    private static String kind(Move move) {
        return switch (move) {
            case Move.Search _ -> "search";
            case Move.Point _ -> "point";
            case Move.Answer _ -> "answer";
            case Move.Converse words -> "converse:" + words.kind().wire();
            case Move.HandOff _ -> "hand_off";
        };
    }

    private static Json signal(Signal signal) {
        return Json.text(signal.wire());
    }

    private static Json escalation(Settled settled) {
        Escalation escalation = settled.escalation();
        return escalation == null
                ? Json.Null.NULL
                : Json.object()
                        .with("reason", escalation.reason().wire())
                        .with("priority", Json.bool(escalation.priority()));
    }

    private static Json dropped(Speech.Dropped dropped) {
        return Json.object().with("text", dropped.text()).with("cause", dropped.cause().wire());
    }

    private static Json gestures(Gestures gestures) {
        return Json.object()
                .with("made", array(gestures.made(), one -> gesture(one.gesture())))
                .with(
                        "withheld",
                        array(
                                gestures.withheld(),
                                one -> gesture(one.gesture()).with("cause", one.cause().wire())));
    }

    private static Json.Obj gesture(Gesture gesture) {
        return Json.object().with("kind", gesture.kind()).with("name", gesture.name());
    }

    private static Json millis(Duration duration) {
        return Json.number(duration.toNanos() / 1_000_000.0);
    }

    private static <T> Json array(List<T> items, Function<T, Json> form) {
        return new Json.Arr(items.stream().map(form).toList());
    }
}
