package ai.halo.llm.answering.builtin;

import ai.halo.domain.answering.Profile;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a question about the asker's own account from one about the product. */
final class SelfQuestion {

    private static final Pattern ABOUT_STATE =
            Pattern.compile(
                    "^(?:(?:so|and|ok|okay|also|but|please|well|or) )*(?:which|what|whats|when|how (?:many|much|long)|who|is|are"
                            + "|am|was|do (?:i|we|you (?:have|know|see))|did (?:i|we)|have (?:i|we)|has (?:my|our)"
                            + "|until when|since when|under which|on which|(?:can|could|would) you (?:please )?(?:tell|show|say|check|see|look"
                            + "|list|remind)|tell me|show (?:me )?|list|remind me|(?:i|we) (?:want|need|would like|forgot)(?: to)?"
                            + " (?:know|see|check|which|what|my|our)|do you know|check|give me|my|our)\\b");

    private static final Pattern NOT_ABOUT_STATE =
            Pattern.compile(
                    "\\b(?:how (?:do|can|to|could|should|does|would)|should|why|what (?:happens|if|does|would)|can (?:i|we)"
                            + "|could (?:i|we)|may (?:i|we)|would like to (?:change|buy|add)|difference|mean|means|works?"
                            + " best|best|recommend|supposed)\\b");

    private static final Pattern OWN =
            Pattern.compile(
                    "\\b(?:my|our|i|me|we|us|mine|ours|left|remaining|remain)\\b|\\b(?:on file|still available)\\b");

    /** Without "my" or "our", only a state or a time can be the asker's own. */
    private static final Pattern OF_ONE_ASKER =
            Pattern.compile("^(?:(?:so|and|ok|also|please) )*(?:is|are|when)\\b");

    /** Words that a question about one's own account may use freely. */
    private static final Set<String> FREE =
            stemmed(
                    "account workspace currently current present right moment exactly file registered profile"
                            + " today know own name set setup stored saved using use used remind actually many"
                            + " much long still already belong subscribed left remaining enabled active check"
                            + " data product service information details please old new me i under which on for");

    private SelfQuestion() {}

    private static Set<String> stemmed(String words) {
        var stems = new LinkedHashSet<String>();
        Words.words(words).forEach(word -> stems.add(Words.stem(word)));
        return stems;
    }

    /** The fact that answers the clause, if the clause asks for nothing else. */
    static Optional<Fact> answer(String clause, Profile profile) {
        if (!ABOUT_STATE.matcher(clause).find() || NOT_ABOUT_STATE.matcher(clause).find()) {
            return Optional.empty();
        }
        Set<String> asked = Words.stems(clause);
        boolean own = OWN.matcher(clause).find();
        if (!own && !OF_ONE_ASKER.matcher(clause).find()) {
            return Optional.empty();
        }
        Set<String> plan = own ? OwnFacts.plan(profile) : Set.of();
        return OwnFacts.of(profile).stream()
                .map(fact -> fact.allowing(FREE).allowing(plan))
                .filter(fact -> fact.answers(asked))
                .max(
                        Comparator.<Fact>comparingLong(fact -> fact.shared(asked))
                                .thenComparing(fact -> fact.named(asked)));
    }
}
