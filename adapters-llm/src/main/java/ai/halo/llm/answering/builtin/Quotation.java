package ai.halo.llm.answering.builtin;

import ai.halo.domain.answering.Sentence;
import ai.halo.llm.answering.builtin.Quotable.Shape;
import ai.halo.llm.answering.builtin.Ranked.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses what to quote: the steps whole when somebody asks how, else the best few sentences. */
record Quotation(List<Scored> chosen) {

    static final int MAX_SENTENCES = 3;
    static final int MAX_LENGTH = 900;

    /** How much less like the question a further sentence may be than the best. */
    private static final double NEAR = 0.05;

    private static final double STEPS_NEAR = 0.1;

    private static final Pattern HOW =
            Pattern.compile(
                    "\\bhow (?:do|can|to|could|should|would|does one)\\b|\\bwhere (?:do|can|could) (?:i|we)\\b|\\bsteps?\\b"
                            + "|\\bset ?up\\b|\\bwhat now\\b|\\bwhat (?:do|should|can) (?:i|we) do\\b|^(?:reset|change|connect|add"
                            + "|remove|delete|export|import|cancel|create|install|enable|disable|invite|reconnect|update)\\b"
                            + "|\\b(?:i|we) (?:want|need|would like|can not|am trying) (?:to )?\\w+");

    static Quotation from(Ranked ranked, String question) {
        if (ranked.all().isEmpty()) {
            return new Quotation(List.of());
        }
        boolean how = HOW.matcher(Phrase.one(question).plain()).find();
        Scored best = ranked.all().getFirst();
        Scored lead = how ? steps(ranked, best).orElse(best) : best;
        var chosen = new ArrayList<Scored>();
        chosen.add(lead);
        int length = lead.quotable().text().length();
        for (Scored next : ranked.all()) {
            boolean more = chosen.size() < (lead.quotable().shape().block() ? 2 : MAX_SENTENCES);
            boolean fits = length + next.quotable().text().length() <= MAX_LENGTH;
            if (more && fits && adds(next, chosen, best)) {
                chosen.add(next);
                length += next.quotable().text().length();
            }
        }
        return new Quotation(inOrder(chosen));
    }

    private static Optional<Scored> steps(Ranked ranked, Scored best) {
        return ranked.all().stream()
                .filter(one -> one.quotable().shape() == Shape.STEPS)
                .filter(one ->
                        one.quotable().from().document().equals(best.quotable().from().document()))
                .filter(one -> one.score() >= best.score() - STEPS_NEAR)
                .findFirst();
    }

    private static boolean adds(Scored next, List<Scored> chosen, Scored best) {
        Quotable quotable = next.quotable();
        return !chosen.contains(next)
                && next.score() >= best.score() - NEAR
                && (quotable.shape() == Shape.PROSE
                        || chosen.stream().noneMatch(one -> one.quotable().shape().block()))
                && chosen.stream().noneMatch(one -> alike(one.quotable(), quotable));
    }

    private static boolean alike(Quotable a, Quotable b) {
        var shared = Words.stems(a.text());
        int all = shared.size();
        shared.retainAll(Words.stems(b.text()));
        return all > 0 && shared.size() >= 0.8 * Math.min(all, Words.stems(b.text()).size());
    }

    /** Sentences of the best document first, each document's in the order it says them. */
    private static List<Scored> inOrder(List<Scored> chosen) {
        var documents =
                chosen.stream().map(one -> one.quotable().from().document()).distinct().toList();
        return chosen.stream()
                .sorted(
                        Comparator.<Scored>comparingInt(
                                        one -> documents.indexOf(one.quotable().from().document()))
                                .thenComparing(one -> one.quotable().from().passage().value())
                                .thenComparingInt(one -> one.quotable().order()))
                .toList();
    }

    List<Sentence> sentences() {
        return chosen.stream().map(one -> one.quotable().sentence()).toList();
    }
}
