package ai.halo.llm.answering;

import ai.halo.application.answering.Aloud;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.knowledge.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Speech that unfolds while a model is still talking: a sentence is given as soon as nothing that
 * follows can change it. Only sentences that cite are, because what cites nothing may still turn
 * out to be courtesy, and that is judged as a whole.
 */
final class Unfolding implements Ear {

    /** So many more characters make another look worth its while, and in a long speech a share. */
    private static final int WORTH_A_LOOK = 16;

    /** The kind of a line (step, row, fence) shows within so many characters. */
    private static final int KIND_SHOWS = 8;

    private static final Pattern OPEN_MARK = Pattern.compile("\\[[^\\]\\n]{0,200}\\z");

    private final Aloud aloud;
    private final List<Evidence> numbered;
    private final StringBuilder words = new StringBuilder();
    private final List<Sentence> given = new ArrayList<>();
    private int looked;
    private boolean over;

    Unfolding(Aloud aloud, List<Evidence> numbered) {
        this.aloud = aloud;
        this.numbered = numbered;
    }

    @Override
    public synchronized void take(String more) {
        words.append(more);
        if (!over && words.length() - looked >= Math.max(WORTH_A_LOOK, looked / WORTH_A_LOOK)) {
            looked = words.length();
            give(CitedSpeech.read(settledPart(), numbered).sentences());
        }
    }

    @Override
    public void onLeaving(Runnable stop) {
        aloud.onLeaving(stop);
    }

    /** From here on nothing more is given, whatever still arrives. */
    synchronized void end() {
        over = true;
    }

    /** The sentences that were admitted so far. */
    List<Sentence> heard() {
        return aloud.heard();
    }

    /** All sentences of the speech: those given, as they were given, and those that follow. */
    synchronized List<Sentence> continued(List<Sentence> whole) {
        var all = new ArrayList<>(given);
        all.addAll(whole.subList(Math.min(given.size(), whole.size()), whole.size()));
        return List.copyOf(all);
    }

    private void give(List<Sentence> sentences) {
        int certain = certain(sentences);
        boolean asBefore =
                given.size() <= certain && sentences.subList(0, given.size()).equals(given);
        if (asBefore && cites(sentences.subList(0, certain))) {
            for (Sentence next : sentences.subList(given.size(), certain)) {
                given.add(next);
                aloud.say(next);
            }
        }
    }

    private static boolean cites(List<Sentence> sentences) {
        return sentences.stream().anyMatch(one -> !one.citations().isEmpty());
    }

    /** The last one may grow, and one that announces it is cited together with it. */
    private static int certain(List<Sentence> sentences) {
        int certain = Math.max(0, sentences.size() - 1);
        boolean announces = certain > 0 && sentences.get(certain - 1).text().endsWith(":");
        return announces ? certain - 1 : certain;
    }

    /** The words so far without a mark that is not closed and a line that has hardly begun. */
    private String settledPart() {
        String closed = OPEN_MARK.matcher(words).replaceFirst("");
        int line = closed.lastIndexOf('\n') + 1;
        return closed.substring(line).strip().length() < KIND_SHOWS
                ? closed.substring(0, line)
                : closed;
    }
}
