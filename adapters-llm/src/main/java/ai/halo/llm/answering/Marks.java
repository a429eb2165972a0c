package ai.halo.llm.answering;

import ai.halo.domain.answering.Citation;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.PassageId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks with which a model cites: {@code [2]}, {@code [1, 3]}, {@code [c:key]}, {@code
 * [t:name]}. Within code and in links they are none.
 */
final class Marks {

    private static final String MARK =
            "\\[(?:\\d{1,3}(?:[ ,;]{1,3}\\d{1,3}){0,8}|[ct]:[^\\]\\n]{1,200})](?!\\()";

    private static final String CODE = "(?s:```.*?(?:```|\\z))|`[^`\\n]{1,500}`";

    private static final Pattern CODE_OR_MARK =
            Pattern.compile(CODE + "|[ \\t]{0,9}(?<mark>" + MARK + ")");

    private static final Pattern CODE_OR_LATE_MARKS =
            Pattern.compile(CODE + "|(?<stop>[.!?…]{1,3})(?<marks>(?:[ \\t]{0,9}" + MARK + ")++)");

    private static final Pattern AFTER_FENCE =
            Pattern.compile("(?m)^([ \\t]{0,9}```)[ \\t]{0,9}((?:" + MARK + "[ \\t]{0,9})++)$");

    private Marks() {}

    /**
     * The words with marks where sentences can be told apart: before the full stop, after a fence.
     */
    static String settled(String words) {
        String fenced = AFTER_FENCE.matcher(words).replaceAll("$1\n$2");
        return CODE_OR_LATE_MARKS
                .matcher(fenced)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                found.group("stop") == null
                                        ? found.group()
                                        : found.group("marks") + found.group("stop")));
    }

    static String without(String text) {
        return CODE_OR_MARK
                .matcher(text)
                .replaceAll(found ->
                        found.group("mark") == null ? Matcher.quoteReplacement(found.group()) : "")
                .strip();
    }

    /** What a text cites, each once, in order. */
    static List<Citation> in(String text, List<Evidence> numbered) {
        var cited = new LinkedHashSet<Citation>();
        CODE_OR_MARK
                .matcher(text)
                .results()
                .map(found -> found.group("mark"))
                .filter(Objects::nonNull)
                .forEach(mark -> cited.addAll(read(mark, numbered)));
        return List.copyOf(cited);
    }

    private static List<Citation> read(String mark, List<Evidence> numbered) {
        String inside = mark.substring(1, mark.length() - 1);
        if (inside.startsWith("c:")) {
            return List.of(new Citation.OfContext(inside.substring(2).strip()));
        }
        if (inside.startsWith("t:")) {
            return List.of(new Citation.OfTrait(inside.substring(2).strip()));
        }
        return Arrays.stream(inside.split("[ ,;]+"))
                .map(number -> passage(Integer.parseInt(number), numbered))
                .toList();
    }

    /** A number that was never shown cites a passage that nobody has, so that the turn drops it. */
    private static Citation passage(int number, List<Evidence> numbered) {
        return new Citation.OfPassage(
                number >= 1 && number <= numbered.size()
                        ? numbered.get(number - 1).passage()
                        : new PassageId(new UUID(0, number)));
    }
}
