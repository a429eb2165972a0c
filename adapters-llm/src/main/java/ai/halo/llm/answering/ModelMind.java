package ai.halo.llm.answering;

import static java.time.Duration.ZERO;

import ai.halo.application.answering.Aloud;
import ai.halo.application.answering.Thought;
import ai.halo.domain.Json;
import ai.halo.domain.answering.Gesture;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Turn;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.conversation.Image;
import ai.halo.llm.answering.Reply.Cause;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Thinks one step of a turn with a model: it asks, and reads a move out of what comes back. */
final class ModelMind {

    private final Model model;
    private final PictureReader pictures;

    ModelMind(Model model, PictureReader pictures) {
        this.model = model;
        this.pictures = pictures;
    }

    /** A thought, one that broke off after its first words were heard, or why there is none. */
    sealed interface Outcome {

        record Moved(Thought thought) implements Outcome {}

        record BrokeOff(Cause cause, Thought thought) implements Outcome {}

        record Failed(Cause cause, Json.Obj record) implements Outcome {}
    }

    Model model() {
        return model;
    }

    Outcome think(Turn.Thinking turn, Duration within, Aloud aloud) {
        List<Image> images = turn.briefing().images();
        Duration looking = model.seesPictures() ? PictureReader.share(images, within) : ZERO;
        Duration asking = within.minus(looking);
        Prompt prompt = Prompt.of(turn, seen(images, looking));
        Json.Obj record =
                name().with("prompt", prompt.record())
                        .with("within_ms", Json.number(asking.toMillis()));
        var unfolding = new Unfolding(aloud, Material.numbered(turn));
        Reply reply = model.ask(prompt, asking, unfolding);
        unfolding.end();
        return switch (reply) {
            case Reply.Failed(var cause, var detail) ->
                    failed(cause, record.with("detail", detail), aloud);
            case Reply.Said said ->
                    read(said, turn, record.with("reply", said.record()), unfolding);
        };
    }

    /** What was heard cannot be taken back: the thought ends with it. */
    private Outcome failed(Cause cause, Json.Obj record, Aloud aloud) {
        return !aloud.heard().isEmpty()
                ? new Outcome.BrokeOff(
                        cause,
                        new Thought(
                                aloud.soFar(),
                                record.with("cause", cause.wire()),
                                model.seesPictures()))
                : new Outcome.Failed(cause, record);
    }

    private Pictures seen(List<Image> images, Duration within) {
        return model.seesPictures() ? pictures.read(images, within) : Pictures.unseen(images);
    }

    /** The name of this mind, as every record of it begins. */
    Json.Obj name() {
        return Json.object().with("mind", model.provider()).with("model", model.name());
    }

    private Outcome read(
            Reply.Said said, Turn.Thinking turn, Json.Obj record, Unfolding unfolding) {
        return move(said, turn, unfolding)
                .<Outcome>map(
                        move -> new Outcome.Moved(new Thought(move, record, model.seesPictures())))
                .orElseGet(() -> new Outcome.Failed(Cause.NONSENSE, record));
    }

    private static Optional<Move> move(Reply.Said said, Turn.Thinking turn, Unfolding unfolding) {
        CitedSpeech speech = CitedSpeech.read(said.words(), Material.numbered(turn));
        if (!said.complete()) {
            speech = speech.withoutItsLast();
        }
        List<Gesture> gestures = GestureCalls.in(said.calls(), GestureCalls.offered(turn));
        if (!unfolding.heard().isEmpty()) {
            return Optional.of(begun(said, speech, unfolding, gestures));
        }
        Optional<Move> called = ToolCalls.move(said.calls(), speech.sentences(), !turn.lastStep());
        if (called.isPresent()) {
            return called;
        }
        return speech.sentences().isEmpty()
                ? silent(turn, gestures)
                : Optional.of(spoken(speech, completion(said), turn, gestures));
    }

    /** A model that only points is asked once more for its words. */
    private static Optional<Move> silent(Turn.Thinking turn, List<Gesture> gestures) {
        if (gestures.isEmpty() && turn.pointed().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                gestures.isEmpty() || turn.lastStep()
                        ? Courtesy.pointing(gestures)
                        : new Move.Point(gestures));
    }

    /** Words that were heard end the turn: it may still ask for a person, but look no further. */
    private static Move begun(
            Reply.Said said, CitedSpeech speech, Unfolding unfolding, List<Gesture> gestures) {
        return ToolCalls.escalation(said.calls())
                .<Move>map(why -> new Move.HandOff(why, unfolding.heard()))
                .orElseGet(() ->
                        new Move.Answer(
                                unfolding.continued(speech.sentences()),
                                completion(said),
                                gestures));
    }

    private static Completion completion(Reply.Said said) {
        return said.complete() ? Completion.COMPLETE : Completion.CUT_OFF;
    }

    private static Move spoken(
            CitedSpeech speech, Completion completion, Turn.Thinking turn, List<Gesture> gestures) {
        if (speech.cites()) {
            return new Move.Answer(speech.sentences(), completion, gestures);
        }
        if (speech.courtesy() != null) {
            return Courtesy.of(speech.courtesy(), speech.sentences(), gestures);
        }
        return gestures.isEmpty() && turn.pointed().isEmpty()
                ? Courtesy.ofUnsourced(speech.sentences())
                : Courtesy.pointing(gestures);
    }
}
