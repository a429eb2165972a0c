package ai.halo.application.answering;

import static ai.halo.domain.conversation.Completion.CUT_OFF;
import static ai.halo.domain.conversation.Completion.INTERRUPTED;

import ai.halo.domain.answering.Grounding;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.answering.Turn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer while it is given: remembers which words were heard, so that none is taken back. */
final class Speaking implements Aloud {

    private final Turn.Thinking turn;
    private final Hearer hearer;
    private final List<Sentence> heard = new ArrayList<>();
    private final StringBuilder said = new StringBuilder();
    private @Nullable Grounding grounding;

    Speaking(Turn.Thinking turn, Hearer hearer) {
        this.turn = turn;
        this.hearer = hearer;
    }

    @Override
    public synchronized void say(Sentence sentence) {
        if (tell(grounding().admit(sentence))) {
            heard.add(sentence);
        }
    }

    private Grounding grounding() {
        if (grounding == null) {
            grounding = Grounding.begin(turn);
        }
        return grounding;
    }

    @Override
    public synchronized List<Sentence> heard() {
        return List.copyOf(heard);
    }

    @Override
    public synchronized Move.Answer soFar() {
        return new Move.Answer(heard, CUT_OFF);
    }

    @Override
    public boolean unheard() {
        return hearer.left();
    }

    @Override
    public void onLeaving(Runnable stop) {
        hearer.onLeaving(stop);
    }

    /** The turn as it is settled: what was heard, and the rest of the words unless nobody stays. */
    synchronized Turn.Settled settled(Turn.Settled reached) {
        if (hearer.left()) {
            return turn.settle(new Move.Answer(heard, INTERRUPTED));
        }
        Turn.Settled kept = keepsWhatWasSaid(reached) ? reached : turn.settle(soFar());
        var _ = tell(kept.speech().text().substring(said.length()));
        return kept;
    }

    Turn.Thinking turn() {
        return turn;
    }

    synchronized String said() {
        return said.toString();
    }

    private boolean keepsWhatWasSaid(Turn.Settled reached) {
        return reached.speech().text().startsWith(said.toString());
    }

    private boolean tell(String words) {
        boolean told = !words.isEmpty() && hearer.hear(words);
        if (told) {
            said.append(words);
        }
        return told;
    }
}
