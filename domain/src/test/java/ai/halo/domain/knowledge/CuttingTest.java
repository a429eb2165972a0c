package ai.halo.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CuttingTest {

    private static final String SENTENCE = "The quick brown fox jumps over the lazy dog again.";

    @Test
    void leavesAShortTextWhole() {
        List<Passage> passages = cut("# Plans\n\nPro has 20 seats.");

        assertThat(passages).hasSize(1);
        assertThat(passages.getFirst().text()).isEqualTo("# Plans\n\nPro has 20 seats.");
        assertThat(passages.getFirst().children())
                .containsExactly(new Passage.Child(0, passages.getFirst().text().length()));
    }

    @Test
    void findsNothingToCutInABlankText() {
        assertThat(cut(" \n ")).isEmpty();
    }

    @Test
    void prefersToCutBeforeAHeading() {
        String first = "# One\n\n" + sentences(25);
        String second = "## Two\n\n" + sentences(25);

        assertThat(cut(first + "\n\n" + second))
                .extracting(Passage::text)
                .containsExactly(first, second);
    }

    @Test
    void numbersPassagesAndStaysAroundTheirSize() {
        List<Passage> passages = cut(sentences(400));

        assertThat(passages)
                .extracting(Passage::ordinal)
                .containsExactlyElementsOf(IntStream.range(0, passages.size()).boxed().toList());
        assertThat(passages)
                .allSatisfy(passage ->
                        assertThat(passage.text().length())
                                .isBetween(Cutting.PASSAGE / 2, Cutting.PASSAGE * 5 / 4));
    }

    @Test
    void coversEveryPassageWithChildrenThatOverlapBySentences() {
        for (Passage passage : cut(sentences(100))) {
            int covered = 0;
            for (Passage.Child child : passage.children()) {
                assertThat(child.start()).isLessThanOrEqualTo(covered + 1);
                assertThat(child.end() - child.start()).isLessThanOrEqualTo(Cutting.CHILD * 5 / 4);
                assertThat(passage.textOf(child)).startsWith("The quick").endsWith("again.");
                covered = child.end();
            }
            assertThat(covered).isEqualTo(passage.text().length());
            assertThat(passage.children().get(1).start())
                    .isLessThan(passage.children().getFirst().end());
        }
    }

    @Test
    void keepsACodeBlockAndItsAnnouncementTogether() {
        String code = "Run this:\n\n```\n" + "halo start\n".repeat(100) + "```";

        assertThat(cut(sentences(30) + "\n\n" + code + "\n\n" + sentences(30)))
                .extracting(Passage::text)
                .contains(code);
    }

    @Test
    void cutsACodeBlockOnlyBetweenItsLinesWhenItIsTooLong() {
        List<Passage> passages = cut("```\n" + "halo start --now\n".repeat(300) + "```");

        assertThat(passages).hasSizeGreaterThan(2);
        assertThat(passages.subList(1, passages.size() - 1))
                .extracting(Passage::text)
                .allSatisfy(text -> assertThat(text).startsWith("halo start").endsWith("--now"));
    }

    @Test
    void keepsListStepsWhole() {
        String step = "1. Open the settings page. Wait until it has loaded. Then press the button.";

        for (Passage passage : cut((step + "\n").repeat(100))) {
            assertThat(passage.text().lines()).allMatch(step::equals);
            assertThat(passage.children())
                    .extracting(passage::textOf)
                    .allMatch(text -> text.startsWith("1. Open") && text.endsWith("button."));
        }
    }

    @Test
    void cutsWhatHasNoSeamsWithoutBreakingACharacter() {
        List<Passage> passages = cut("x" + "😀".repeat(3_000));

        assertThat(passages.stream().map(Passage::text).collect(Collectors.joining()))
                .isEqualTo("x" + "😀".repeat(3_000));
        assertThat(passages)
                .allSatisfy(passage ->
                        assertThat(Character.isLowSurrogate(passage.text().charAt(0))).isFalse());
    }

    @Test
    void cutsTheSameTextTheSame() {
        String text = sentences(200) + "\n\n# Next\n\n" + "- one step\n".repeat(200);

        assertThat(cut(text)).isEqualTo(cut(text));
    }

    private static List<Passage> cut(String text) {
        return Cutting.of(text, counting());
    }

    private static Supplier<PassageId> counting() {
        var next = new AtomicLong();
        return () -> new PassageId(new UUID(0, next.incrementAndGet()));
    }

    private static String sentences(int count) {
        return IntStream.range(0, count).mapToObj(_ -> SENTENCE).collect(Collectors.joining(" "));
    }
}
