package ai.halo.llm.answering.builtin;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a text, and their stems, as far as telling likeness needs them. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words that say nothing about what a sentence is about. */
    private static final Set<String> EMPTY =
            words(
                    "a about after all also am an and any are as at be been being but by can could did"
                            + " do does doing done for from get gets getting give got had has have"
                            + " having he hello help her here hey hi his how i if in into is it its"
                            + " just know let like list look make many may me might more most much"
                            + " must my need no not now of off ok okay on one only or our ours out"
                            + " over please really say see she should show so some still such tell"
                            + " than thank thanks that the their them then there these they thing"
                            + " this those to too try up us very want was way we well were what when"
                            + " where which while who whom why will with without would yes yet you"
                            + " your yours");

    private Words() {}

    static Set<String> words(String separatedBySpaces) {
        return BREAK.splitAsStream(separatedBySpaces).collect(Collectors.toUnmodifiableSet());
    }

    /** Lower case without accents. */
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    static List<String> of(String text) {
        return BREAK.splitAsStream(folded(text).replaceAll("['’]s\\b", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static boolean says(String word) {
        return !EMPTY.contains(word);
    }

    /** The stems of the words that say what the text is about, each once, in order. */
    static Set<String> stems(String text) {
        var stems = new LinkedHashSet<String>();
        of(text).stream().filter(Words::says).map(Words::stem).forEach(stems::add);
        return stems;
    }

    /** A word without its English endings, so that "syncs", "synced" and "syncing" are one. */
    static String stem(String word) {
        String stem = singular(word);
        for (String ending : List.of("ing", "ed")) {
            if (stem.endsWith(ending) && stem.length() > ending.length() + 2) {
                stem = undoubled(stem.substring(0, stem.length() - ending.length()));
                break;
            }
        }
        return stem.length() > 3 && stem.endsWith("e")
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural =
                word.length() > 3
                        && word.endsWith("s")
                        && !word.endsWith("ss")
                        && !word.endsWith("us")
                        && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean doubled =
                last > 1
                        && stem.charAt(last) == stem.charAt(last - 1)
                        && "lsz".indexOf(stem.charAt(last)) < 0;
        return doubled ? stem.substring(0, last) : stem;
    }
}
