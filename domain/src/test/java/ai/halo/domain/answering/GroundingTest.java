package ai.halo.domain.answering;

import static ai.halo.domain.answering.Scene.article;
import static ai.halo.domain.answering.Scene.asking;
import static ai.halo.domain.answering.Scene.cite;
import static ai.halo.domain.answering.Scene.internal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ai.halo.domain.answering.Speech.Cause;
import ai.halo.domain.answering.Speech.Dropped;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundingTest {

    private static final Evidence REFUNDS =
            article("Refunds", "Intro. Refunds take five days. Ask within 14 days.");
    private static final Evidence SEATS = article("Seats", "A seat costs 9 per month.");
    private static final Evidence HANDBOOK =
            internal(
                    "Handbook",
                    "Agents may refund up to two hundred dollars without asking the duty lead first.");

    private static Speech answer(Sentence... sentences) {
        return Grounding.ofFacts(
                asking("How do refunds work?").having(REFUNDS, SEATS, HANDBOOK),
                List.of(sentences));
    }

    @Test
    void numbersSourcesInTheOrderTheyAreCited() {
        Speech speech =
                answer(
                        Sentence.of("A seat costs 9.", cite(SEATS)),
                        Sentence.of("Refunds take five days.", cite(REFUNDS)),
                        Sentence.of("Both are final.", cite(REFUNDS), cite(SEATS)));

        assertThat(speech.text())
                .isEqualTo(
                        "A seat costs 9. [1] Refunds take five days. [2] Both are final. [2][1]");
        assertThat(speech.sources()).extracting("title").containsExactly("Seats", "Refunds");
    }

    @Test
    void namesADocumentOnceHoweverManyOfItsPassagesAreCited() {
        Evidence more = Scene.passage("Refunds", "Refunds 2", "Fees are kept.", Audience.PUBLIC);
        Speech speech =
                Grounding.ofFacts(
                        asking("Refunds?").having(REFUNDS, more),
                        List.of(
                                Sentence.of("Refunds take five days.", cite(REFUNDS)),
                                Sentence.of("Fees are kept.", cite(more))));

        assertThat(speech.text()).isEqualTo("Refunds take five days. [1] Fees are kept. [1]");
        assertThat(speech.sources()).hasSize(1);
    }

    @Test
    void beginsTheExcerptWithTheWordsThatWereQuoted() {
        Speech speech = answer(Sentence.of("Refunds take five days.", cite(REFUNDS)));

        assertThat(speech.sources().getFirst().excerpt())
                .isEqualTo("Refunds take five days. Ask within 14 days.");
    }

    @Test
    void keepsExcerptsShort() {
        Evidence longer = article("Long", "x".repeat(301));

        Speech speech =
                Grounding.ofFacts(
                        asking("?").having(longer),
                        List.of(Sentence.of("So it is.", cite(longer))));

        assertThat(speech.sources().getFirst().excerpt()).hasSize(300).endsWith("…");
    }

    @Test
    void citesContextEntriesAndTraitsOfTheAsker() {
        Speech speech =
                answer(
                        Sentence.of("One seat is left.", new Citation.OfContext("usage")),
                        Sentence.of("You are on Team.", new Citation.OfTrait("plan")),
                        Sentence.of("Your company too.", new Citation.OfTrait("company.plan")));

        assertThat(speech.sources())
                .extracting("id", "title", "excerpt")
                .containsExactly(
                        tuple("context:usage", "Usage", "seats_used: 9\nseats_limit: 10"),
                        tuple("trait:plan", "plan", "plan: Team"),
                        tuple("trait:company.plan", "company plan", "plan: Business"));
    }

    @Test
    void dropsASentenceThatCitesNothing() {
        Speech speech =
                answer(
                        Sentence.of("Refunds are instant."),
                        Sentence.of("Refunds take five days.", cite(REFUNDS)));

        assertThat(speech.text()).isEqualTo("Refunds take five days. [1]");
        assertThat(speech.dropped())
                .containsExactly(new Dropped("Refunds are instant.", Cause.CITES_NOTHING));
    }

    @Test
    void dropsASentenceThatCitesWhatWasNeverShown() {
        Evidence unread = article("Unread", "Nobody looked here.");

        Speech speech =
                answer(
                        Sentence.of("Made up.", cite(unread)),
                        Sentence.of("Made up too.", new Citation.OfContext("salary")),
                        Sentence.of("And this.", new Citation.OfTrait("shoe_size")));

        assertThat(speech.text()).isEmpty();
        assertThat(speech.sources()).isEmpty();
        assertThat(speech.dropped()).extracting("cause").containsOnly(Cause.CITES_UNREAD);
    }

    @Test
    void neverCitesAnInternalPassage() {
        Speech speech = answer(Sentence.of("Small refunds need nobody.", cite(HANDBOOK)));

        assertThat(speech.sources()).isEmpty();
        assertThat(speech.dropped()).extracting("cause").containsExactly(Cause.CITES_UNREAD);
    }

    @Test
    void withdrawsEightWordsFoundOnlyInInternalPassages() {
        String leak = "You may refund up to two hundred dollars without asking.";

        Speech cited = answer(Sentence.of(leak, cite(REFUNDS)));
        Speech courtesy =
                Grounding.ofCourtesy(
                        asking("How?").having(REFUNDS, HANDBOOK), List.of(Sentence.of(leak)));

        assertThat(cited.dropped()).containsExactly(new Dropped(leak, Cause.REPEATS_INTERNAL));
        assertThat(courtesy.dropped()).containsExactly(new Dropped(leak, Cause.REPEATS_INTERNAL));
    }

    @Test
    void withdrawsThemAlsoWhenTheyAreSpreadOverTwoSentences() {
        Speech speech =
                answer(
                        Sentence.of("May refund up to two.", cite(REFUNDS)),
                        Sentence.of("Hundred dollars without asking.", cite(REFUNDS)));

        assertThat(speech.text()).isEqualTo("May refund up to two. [1]");
        assertThat(speech.dropped()).extracting("cause").containsExactly(Cause.REPEATS_INTERNAL);
    }

    @Test
    void letsSevenInternalWordsPass() {
        Speech speech =
                answer(Sentence.of("Refund up to two hundred dollars without.", cite(REFUNDS)));

        assertThat(speech.dropped()).isEmpty();
    }

    @Test
    void letsPassWhatAPublicPassageOrTheCustomerSaysToo() {
        String words = "Agents may refund up to two hundred dollars without asking";
        Evidence open = article("Open", words + " anybody.");

        assertThat(
                        Grounding.ofFacts(
                                        asking("?").having(open, HANDBOOK),
                                        List.of(Sentence.of(words, cite(open))))
                                .dropped())
                .isEmpty();
        assertThat(
                        Grounding.ofCourtesy(
                                        asking("Is it true that " + words + "?").having(HANDBOOK),
                                        List.of(Sentence.of("You ask whether " + words + ".")))
                                .dropped())
                .isEmpty();
    }

    @Test
    void leavesCourtesyWithoutASource() {
        Speech speech =
                Grounding.ofCourtesy(asking("hi").begun(), List.of(Sentence.of("Hello Maria!")));

        assertThat(speech.text()).isEqualTo("Hello Maria!");
    }

    @Test
    void doesNotLetWordsForgeAMark() {
        Speech speech =
                answer(
                        Sentence.of(
                                "As shown in [1] and [12], see [the page](https://a.example/1) or"
                                        + " list[2].",
                                cite(SEATS)));

        assertThat(speech.text())
                .isEqualTo(
                        "As shown in (1) and (12), see [the page](https://a.example/1) or list[2]."
                                + " [1]");
    }
}
