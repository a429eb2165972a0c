package ai.halo.domain.knowledge;

import ai.halo.domain.knowledge.Sentence.Kind;
import ai.halo.domain.knowledge.Stretch.Seam;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text cut at its best seams into stretches of at most about a limit: each is filled at least
 * half, then ends where heading, block, step or sentence ends, in this order.
 */
final class Stretches {

    private static final Pattern LINE = Pattern.compile("[^\n]+");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final String text;
    private final int limit;
    private final List<Stretch> atoms = new ArrayList<>();

    Stretches(String text, int limit) {
        this.text = text;
        this.limit = limit;
        Sentence last = null;
        for (Sentence sentence : Sentences.of(text)) {
            Seam seam = last == null ? Seam.HEADING : between(last, sentence);
            take(new Stretch(sentence.start(), sentence.end(), seam));
            last = sentence;
        }
    }

    private Seam between(Sentence last, Sentence next) {
        if (last.announces()) {
            return Seam.AFTER_ANNOUNCEMENT;
        }
        if (next.kind() == Kind.HEADING) {
            return Seam.HEADING;
        }
        if (last.kind() == Kind.STEP && next.kind() == Kind.STEP) {
            return Seam.STEP;
        }
        if (last.kind() == Kind.ROW && next.kind() == Kind.ROW) {
            return Seam.LINE;
        }
        String gap = text.substring(last.end(), next.start());
        return gap.indexOf('\n') != gap.lastIndexOf('\n') ? Seam.BLOCK : Seam.SENTENCE;
    }

    /** Keeps a piece that fits, else takes its lines, else its words, else its characters. */
    private void take(Stretch piece) {
        if (piece.length() <= limit) {
            atoms.add(piece);
        } else if (piece.before() != Seam.LINE && has(piece, '\n')) {
            split(piece, LINE, Seam.LINE);
        } else if (piece.before().compareTo(Seam.WORD) > 0) {
            split(piece, WORD, Seam.WORD);
        } else {
            splitCharacters(piece);
        }
    }

    private boolean has(Stretch piece, char c) {
        return text.indexOf(c, piece.start(), piece.end()) >= 0;
    }

    private void split(Stretch piece, Pattern part, Seam seam) {
        var matcher = part.matcher(text).region(piece.start(), piece.end());
        int first = atoms.size();
        while (matcher.find()) {
            take(new Stretch(matcher.start(), matcher.end(), seam));
        }
        atoms.set(first, atoms.get(first).with(piece.before()));
    }

    private void splitCharacters(Stretch piece) {
        int start = piece.start();
        Seam seam = piece.before();
        while (start < piece.end()) {
            int end = Math.min(start + limit, piece.end());
            if (end < piece.end() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            atoms.add(new Stretch(start, end, seam));
            start = end;
            seam = Seam.CHARACTER;
        }
    }

    /**
     * The stretches in order, each beginning up to {@code overlap} characters before the last's
     * end.
     */
    List<Stretch> overlapping(int overlap) {
        var cut = new ArrayList<Stretch>();
        int first = 0;
        while (first < atoms.size()) {
            int last = lastOf(first);
            cut.add(new Stretch(start(first), end(last), atoms.get(first).before()));
            first = last + 1 < atoms.size() ? stepBack(first, last, overlap) : atoms.size();
        }
        return cut;
    }

    private int lastOf(int first) {
        int end = atoms.size() - 1;
        if (end(end) - start(first) <= limit + limit / 4) {
            return end;
        }
        int last = first;
        Seam best = Seam.CHARACTER;
        for (int i = first; i < end && end(i) - start(first) <= limit; i++) {
            Seam seam = atoms.get(i + 1).before();
            boolean halfFull = end(i) - start(first) >= limit / 2;
            if (!halfFull || seam.compareTo(best) >= 0) {
                last = i;
                best = halfFull ? seam : Seam.CHARACTER;
            }
        }
        return withAnnounced(last);
    }

    /** A heading is not left behind by what it announces, even if that is a little too much. */
    private int withAnnounced(int last) {
        boolean announces = atoms.get(last + 1).before() == Seam.AFTER_ANNOUNCEMENT;
        return announces && end(last + 1) - start(last) <= limit + limit / 4 ? last + 1 : last;
    }

    private int stepBack(int first, int last, int overlap) {
        int next = last + 1;
        if (atoms.get(next).before() == Seam.HEADING) {
            return next;
        }
        while (next - 1 > first && end(last) - start(next - 1) <= overlap) {
            next--;
        }
        return next;
    }

    private int start(int atom) {
        return atoms.get(atom).start();
    }

    private int end(int atom) {
        return atoms.get(atom).end();
    }
}
