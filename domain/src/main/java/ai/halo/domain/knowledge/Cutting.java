package ai.halo.domain.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Cuts a plain Markdown text into passages to show and cite, and each of those into the smaller,
 * overlapping stretches by which it is found.
 */
public final class Cutting {

    public static final int PASSAGE = 2_000;
    public static final int CHILD = 500;
    public static final int OVERLAP = 120;

    private Cutting() {}

    /** The passages of the text in order, none for a blank one; the same text is cut the same. */
    public static List<Passage> of(String text, Supplier<PassageId> ids) {
        var passages = new ArrayList<Passage>();
        for (Stretch stretch : new Stretches(text, PASSAGE).overlapping(0)) {
            String words = text.substring(stretch.start(), stretch.end());
            passages.add(new Passage(ids.get(), passages.size(), words, children(words)));
        }
        return List.copyOf(passages);
    }

    /** The text in pieces of at most about {@code limit} characters, for a reader of few words. */
    public static List<String> pieces(String text, int limit) {
        return new Stretches(text, limit)
                .overlapping(0).stream()
                        .map(stretch -> text.substring(stretch.start(), stretch.end()))
                        .toList();
    }

    private static List<Passage.Child> children(String passage) {
        return new Stretches(passage, CHILD)
                .overlapping(OVERLAP).stream()
                        .map(stretch -> new Passage.Child(stretch.start(), stretch.end()))
                        .toList();
    }
}
