package ai.halo.llm.answering.builtin;

import ai.halo.domain.answering.Sentence;
import ai.halo.llm.answering.builtin.Quotable.Shape;
import ai.halo.llm.answering.builtin.Ranked.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chooses what to quote: the steps whole when somebody asks how, else the best few sentences. */
record Quotation(List<Scored> chosen) {

    static final int MAX_SENTENCES = 3;
    static final int MAX_LENGTH = 900;

    /** How much less like the question a further sentence may be than the best. */
    private static final double NEAR = 0.08;

    private static final double BESIDE_BLOCK_NEAR = 0.03;
    private static final double ELSEWHERE_NEAR = 0.01;
    private static final double STEPS_NEAR = 0.12;

    /** Two sentences that share so much of the shorter one's words say the same. */
    private static final double ALIKE = 0.8;

    private static final Pattern REFERS_BACK =
            Pattern.compile(
                    "^(?:It|Its|This|That|These|Those|They|Their|He|She|Then|Otherwise|However|Also|But|And|So"
                            + "|Instead|Such|Both|Neither|In (?:this|that|both) cases?|After that|For this)\\b");

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
        Scored best = ranked.all().getFirst();
        boolean how = HOW.matcher(Phrase.one(question).plain()).find();
        Scored lead = how ? steps(ranked, best).orElse(best) : best;
        var chosen = new ArrayList<Scored>(List.of(lead));
        for (Scored next : ranked.all()) {
            if (next.score() >= best.score() - near(lead, next) && hasRoomFor(next, chosen)) {
                chosen.add(next);
            }
        }
        return new Quotation(
                inOrder(chosen).stream().flatMap(one -> withWhatItRefersTo(one, chosen)).toList());
    }

    /** Steps and tables speak for themselves; another document needs to be as good. */
    private static double near(Scored lead, Scored next) {
        if (!lead.quotable().from().document().equals(next.quotable().from().document())) {
            return ELSEWHERE_NEAR;
        }
        return lead.quotable().shape().block() ? BESIDE_BLOCK_NEAR : NEAR;
    }

    private static boolean hasRoomFor(Scored next, List<Scored> chosen) {
        boolean block = chosen.stream().anyMatch(one -> one.quotable().shape().block());
        int length = chosen.stream().mapToInt(one -> one.quotable().text().length()).sum();
        return chosen.size() < (block ? 2 : MAX_SENTENCES)
                && !(block && next.quotable().shape().block())
                && length + next.quotable().text().length() <= MAX_LENGTH
                && chosen.stream().noneMatch(one -> alike(one.quotable(), next.quotable()));
    }

    /** A sentence that begins with "It" or "Otherwise" says nothing without the one before it. */
    private static Stream<Scored> withWhatItRefersTo(Scored one, List<Scored> chosen) {
        Quotable quotable = one.quotable();
        if (quotable.shape().block()
                || quotable.order() == 0
                || !REFERS_BACK.matcher(quotable.text()).find()) {
            return Stream.of(one);
        }
        Quotable before = Reading.of(quotable.from()).get(quotable.order() - 1);
        boolean said = chosen.stream().anyMatch(other -> other.quotable().equals(before));
        return said || before.shape().block()
                ? Stream.of(one)
                : Stream.of(new Scored(before, one.score()), one);
    }

    private static Optional<Scored> steps(Ranked ranked, Scored best) {
        return ranked.all().stream()
                .filter(one -> one.quotable().shape() == Shape.STEPS)
                .filter(one ->
                        one.quotable().from().document().equals(best.quotable().from().document()))
                .filter(one -> one.score() >= best.score() - STEPS_NEAR)
                .findFirst();
    }

    private static boolean alike(Quotable a, Quotable b) {
        Set<String> said = Words.stems(a.text());
        Set<String> next = Words.stems(b.text());
        long shared = said.stream().filter(next::contains).count();
        return a.equals(b) || (shared > 0 && shared >= ALIKE * Math.min(said.size(), next.size()));
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
