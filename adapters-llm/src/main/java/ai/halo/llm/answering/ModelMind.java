package ai.halo.llm.answering;

import static java.time.Duration.ZERO;

import ai.halo.application.answering.Thought;
import ai.halo.domain.Json;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Turn;
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

    /** A thought, or why there is none. */
    sealed interface Outcome {

        record Moved(Thought thought) implements Outcome {}

        record Failed(Cause cause, Json.Obj record) implements Outcome {}
    }

    Model model() {
        return model;
    }

    Outcome think(Turn.Thinking turn, Duration within) {
        List<Image> images = turn.briefing().images();
        Duration looking = model.seesPictures() ? PictureReader.share(images, within) : ZERO;
        Duration asking = within.minus(looking);
        Prompt prompt = Prompt.of(turn, seen(images, looking));
        Json.Obj record =
                name().with("prompt", prompt.record())
                        .with("within_ms", Json.number(asking.toMillis()));
        return switch (model.ask(prompt, asking)) {
            case Reply.Failed(var cause, var detail) ->
                    new Outcome.Failed(cause, record.with("detail", detail));
            case Reply.Said said -> read(said, turn, record.with("reply", said.record()));
        };
    }

    private Pictures seen(List<Image> images, Duration within) {
        return model.seesPictures() ? pictures.read(images, within) : Pictures.unseen(images);
    }

    /** The name of this mind, as every record of it begins. */
    Json.Obj name() {
        return Json.object().with("mind", model.provider()).with("model", model.name());
    }

    private Outcome read(Reply.Said said, Turn.Thinking turn, Json.Obj record) {
        return move(said, turn)
                .<Outcome>map(
                        move -> new Outcome.Moved(new Thought(move, record, model.seesPictures())))
                .orElseGet(() -> new Outcome.Failed(Cause.NONSENSE, record));
    }

    private static Optional<Move> move(Reply.Said said, Turn.Thinking turn) {
        CitedSpeech speech = CitedSpeech.read(said.words(), Material.numbered(turn));
        if (!said.complete()) {
            speech = speech.withoutItsLast();
        }
        Optional<Move> called = ToolCalls.move(said.calls(), speech.sentences(), !turn.lastStep());
        return called.isPresent() ? called : spoken(speech);
    }

    private static Optional<Move> spoken(CitedSpeech speech) {
        if (speech.sentences().isEmpty()) {
            return Optional.empty();
        }
        if (speech.cites()) {
            return Optional.of(new Move.Answer(speech.sentences()));
        }
        return Optional.of(
                speech.courtesy() == null
                        ? Courtesy.ofUnsourced(speech.sentences())
                        : Courtesy.of(speech.courtesy(), speech.sentences()));
    }
}
