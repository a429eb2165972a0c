package ai.halo.domain.answering;

import ai.halo.domain.knowledge.Evidence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells whether a message calls what was found by its name: a title, or a code that stands in it.
 */
final class Naming {

    /** The share of words that a message and a title must have in common. */
    private static final double ALIKE = 0.75;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

    /** Something like AUTH_EXPIRED, channel_not_found or E1234. */
    private static final Pattern CODE =
            Pattern.compile("\\b(?:[A-Za-z]+_[A-Za-z0-9_]+|[A-Z]{5,}|[A-Z]+-?\\d{3,})\\b");

    private Naming() {}

    static boolean ofTitle(String message, List<Evidence> grounds) {
        Set<String> said = words(message);
        return grounds.stream().anyMatch(one -> alike(said, words(one.title())));
    }

    static boolean ofCode(String message, List<Evidence> grounds) {
        return CODE.matcher(message)
                .results()
                .map(MatchResult::group)
                .anyMatch(code -> grounds.stream().anyMatch(one -> one.text().contains(code)));
    }

    /** Twice the common words by all words. */
    private static boolean alike(Set<String> said, Set<String> title) {
        var common = new HashSet<>(said);
        common.retainAll(title);
        return !common.isEmpty() && 2.0 * common.size() >= ALIKE * (said.size() + title.size());
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
