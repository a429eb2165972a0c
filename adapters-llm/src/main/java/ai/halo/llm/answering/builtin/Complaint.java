package ai.halo.llm.answering.builtin;

import ai.halo.domain.Json;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the known trouble that explains what a customer complains about. */
final class Complaint {

    private static final Pattern SOMETHING_IS_WRONG =
            Pattern.compile(
                    "\\b(?:not|no longer|nothing|never|broken|broke|breaks?|fail\\w*|errors?|stopped|stops|stuck"
                            + "|problems?|issues?|wrong|trouble|missing|outdated|stale|old|out of date|down|declined"
                            + "|bounc\\w+|reject\\w*|refused|crash\\w*|bugs?|invalid|expired|since|warnings?|empty"
                            + "|gone|lost|disconnected|delayed|frozen|strange|weird|fix|repair|read only|no new|no data"
                            + "|going on|happening|behind|late|blocked|isn t|unable|does nt|red)\\b");

    private static final Pattern HOW_TO =
            Pattern.compile(
                    "^(?:(?:and|so|please|hello|hi) )*how (?:do|can|to|could|should)\\b(?!.*\\b(?:fix|repair|solve|get rid)\\b)");

    /** Words of complaint that do not say what it is about. */
    private static final Set<String> OF_COMPLAINT =
            stemmed(
                    "work working works broken broke break breaking fail fails failed failing failure error errors"
                            + " stop stopped stops stuck problem problems issue issues wrong trouble missing"
                            + " outdated stale old date down fix repair solve since yesterday today week days hours"
                            + " morning monday tuesday wednesday thursday friday weekend happening going happen thing"
                            + " something anything everything nothing again still longer never suddenly strange weird"
                            + " currently now account please app application understand keep seem show shows showing"
                            + " update updated updating change changed load loading declined rejected refused behind"
                            + " really properly anymore data new number numbers");

    private Complaint() {}

    private static Set<String> stemmed(String words) {
        var stems = new LinkedHashSet<String>();
        Words.words(words).forEach(word -> stems.add(Words.stem(word)));
        return stems;
    }

    static Optional<Trouble> explained(List<Phrase> phrases, Briefing briefing) {
        List<Trouble> troubles = Trouble.of(briefing.profile());
        boolean complains =
                phrases.stream()
                        .anyMatch(phrase ->
                                phrase.matches(SOMETHING_IS_WRONG) && !phrase.matches(HOW_TO));
        if (!complains || troubles.isEmpty()) {
            return Optional.empty();
        }
        var said = new LinkedHashSet<String>();
        phrases.forEach(phrase -> said.addAll(Words.stems(phrase.plain())));
        Set<String> about = new LinkedHashSet<>(said);
        about.removeAll(OF_COMPLAINT);
        Set<String> names = names(briefing);
        return troubles.stream().filter(trouble -> explains(trouble, about, names)).findFirst();
    }

    /**
     * A complaint about nothing in particular is explained by whatever is broken; any other must
     * share the trouble's area, or half of its own words, and name no other thing.
     */
    private static boolean explains(Trouble trouble, Set<String> about, Set<String> names) {
        Set<String> known = trouble.words();
        if (about.stream().anyMatch(word -> names.contains(word) && !known.contains(word))) {
            return false;
        }
        long shared = about.stream().filter(known::contains).count();
        return about.isEmpty()
                || about.stream().anyMatch(trouble.areaWords()::contains)
                || shared >= 2
                || 2 * shared >= about.size();
    }

    /** The names of services: those of the asker's integrations, and capitals in the topics. */
    private static Set<String> names(Briefing briefing) {
        var names = new LinkedHashSet<String>();
        for (ContextEntry entry : briefing.profile().entries()) {
            if (entry.type() == ContextType.INTEGRATION
                    && entry.value() instanceof Json.Obj(var services)) {
                services.keySet().forEach(name -> names.addAll(Words.stems(OwnFacts.words(name))));
            }
        }
        for (String topic : briefing.topics()) {
            capitals(topic).forEach(name -> names.addAll(Words.stems(name)));
        }
        return names;
    }

    private static List<String> capitals(String topic) {
        return Pattern.compile("(?<=[\\p{L}\\p{N},:] )\\p{Lu}[\\p{L}\\p{N}]+")
                .matcher(topic)
                .results()
                .map(found -> found.group())
                .toList();
    }
}
