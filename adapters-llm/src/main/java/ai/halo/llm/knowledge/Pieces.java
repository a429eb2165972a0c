package ai.halo.llm.knowledge;

import ai.halo.domain.knowledge.Cutting;
import ai.halo.domain.knowledge.Vector;
import java.util.List;
import java.util.regex.Pattern;

/** A text in pieces that a model reads whole; longer pieces weigh more in its one vector. */
record Pieces(List<String> texts) {

    /** Small models read 512 tokens and silently drop the rest; this is safely less. */
    private static final int LIMIT = 1_200;

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{C}\\s]*");

    /** What is read in place of a text that consists of control characters only. */
    private static final Pieces WORDLESS = new Pieces(List.of("."));

    static Pieces of(String text) {
        List<String> pieces =
                Cutting.pieces(text, LIMIT).stream().filter(Pieces::isReadable).toList();
        return pieces.isEmpty() ? WORDLESS : new Pieces(pieces);
    }

    private static boolean isReadable(String piece) {
        return !UNREADABLE.matcher(piece).matches();
    }

    /** The text's vector, from those of its pieces. */
    Vector together(List<Vector> vectors) {
        return Vector.weighted(
                vectors, texts.stream().map(piece -> (double) piece.length()).toList());
    }
}
