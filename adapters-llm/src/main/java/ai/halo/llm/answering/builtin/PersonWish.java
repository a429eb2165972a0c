package ai.halo.llm.answering.builtin;

import java.util.List;
import java.util.Optional;

/**
 * Tells the wish to be helped by a person from a question about people, agents or teams in the
 * product.
 */
final class PersonWish {

    private static final Wordings WORDINGS = Wordings.of("person.txt");

    private PersonWish() {}

    /** The words of the first phrase that wishes for a person. */
    static Optional<String> in(List<Phrase> phrases) {
        return phrases.stream()
                .map(phrase -> Typos.corrected(phrase.plain()))
                .filter(words -> !WORDINGS.find("other", words))
                .filter(words -> WORDINGS.find("wish", words))
                .findFirst();
    }
}
