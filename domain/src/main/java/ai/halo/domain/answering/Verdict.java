package ai.halo.domain.answering;

import ai.halo.domain.answering.Turn.Settled;
import ai.halo.domain.answering.Turn.Thinking;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.escalation.Circumstances;
import ai.halo.domain.escalation.Confidence;
import ai.halo.domain.escalation.EscalationPolicy;
import ai.halo.domain.escalation.Promise;
import ai.halo.domain.escalation.Signal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Settles a turn on its mind's last move: what may be said, how sure it is, and whether a person
 * must come.
 */
final class Verdict {

    private Verdict() {}

    static Settled on(Thinking turn, Move.Answer answer) {
        Speech speech = Grounding.ofFacts(turn, answer.sentences()).ended(answer.completion());
        Confidence confidence = Assessment.ofAnswer(turn, answer.sentences(), speech);
        if (answer.completion() == Completion.INTERRUPTED) {
            Gestures unseen = Gesturing.withoutAnswer(turn, answer.gestures());
            return new Settled(speech, unseen, confidence, Set.of(), null);
        }
        Gestures gestures =
                speech.text().isBlank()
                        ? Gesturing.withoutAnswer(turn, answer.gestures())
                        : Gesturing.besides(turn, answer.gestures());
        return settled(
                turn, speech, gestures, confidence, promises(turn, answer.sentences(), speech));
    }

    static Settled on(Thinking turn, Move.Converse words) {
        return words.kind() == Move.Kind.UNKNOWN
                ? onUnknown(turn, words, Gesturing.withoutAnswer(turn, words.gestures()))
                : onCourtesy(turn, words, Gesturing.besides(turn, words.gestures()));
    }

    private static Settled onUnknown(Thinking turn, Move.Converse words, Gestures gestures) {
        Speech speech = Grounding.ofCourtesy(turn, words.sentences());
        return settled(
                turn,
                speech,
                gestures,
                Assessment.ofUnknown(turn),
                promises(turn, words.sentences(), speech));
    }

    /** Words about what is pointed at say nothing where nothing is. */
    private static Settled onCourtesy(Thinking turn, Move.Converse words, Gestures gestures) {
        if (words.kind() == Move.Kind.POINTING && gestures.made().isEmpty()) {
            return onUnknown(turn, new Move.Converse(Move.Kind.UNKNOWN, List.of()), gestures);
        }
        Speech speech = Grounding.ofCourtesy(turn, words.sentences());
        return settled(
                turn,
                speech,
                gestures,
                Assessment.ofCourtesy(words.kind()),
                promises(turn, words.sentences(), speech));
    }

    static Settled on(Thinking turn, Move.HandOff handOff) {
        Speech speech = Grounding.ofCourtesy(turn, handOff.sentences());
        Signal signal =
                switch (handOff.why()) {
                    case CUSTOMER_ASKED -> Signal.ASKED_FOR_PERSON;
                    case MIND_DECIDED -> Signal.AGENT_ESCALATED;
                };
        return settled(
                turn,
                speech,
                Gesturing.withoutAnswer(turn, List.of()),
                Assessment.ofHandOff(handOff.why()),
                Set.of(signal));
    }

    static Settled outOfBudget(Thinking turn) {
        Speech nothing = new Speech("", List.of(), List.of(), Completion.COMPLETE);
        return settled(
                turn,
                nothing,
                Gesturing.withoutAnswer(turn, List.of()),
                Assessment.ofUnknown(turn),
                Set.of(Signal.OUT_OF_BUDGET));
    }

    private static Settled settled(
            Thinking turn,
            Speech speech,
            Gestures gestures,
            Confidence confidence,
            Set<Signal> given) {
        var policy = new EscalationPolicy(turn.briefing().agent().escalation());
        var signals = EnumSet.noneOf(Signal.class);
        signals.addAll(given);
        if (policy.tooUnsure(confidence)) {
            signals.add(Signal.LOW_CONFIDENCE);
        }
        return new Settled(
                speech,
                gestures,
                confidence,
                signals,
                policy.decide(signals, circumstances(turn)).orElse(null));
    }

    /** A promise in the mind's own words binds; one that it quotes from what it read does not. */
    private static Set<Signal> promises(Thinking turn, List<Sentence> sentences, Speech speech) {
        boolean promised =
                sentences.stream()
                        .map(Sentence::text)
                        .filter(text ->
                                speech.dropped().stream().noneMatch(one -> one.text().equals(text)))
                        .filter(text ->
                                turn.shown().stream()
                                        .noneMatch(one -> one.text().contains(text.strip())))
                        .anyMatch(Promise::madeIn);
        return promised ? Set.of(Signal.PROMISED_IN_REPLY) : Set.of();
    }

    private static Circumstances circumstances(Thinking turn) {
        Briefing briefing = turn.briefing();
        return new Circumstances(
                briefing.agentTurns() + 1,
                !turn.lookups().isEmpty(),
                false,
                briefing.agent().searchesTheWeb(),
                briefing.visitor().identified(),
                briefing.facts());
    }
}
