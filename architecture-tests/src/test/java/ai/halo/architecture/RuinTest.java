package ai.halo.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that nothing can break guards nothing; one that anything breaks says nothing. */
class RuinTest {

    @Test
    void standsWithoutItsStones() {
        assertThat(brokenIn(Ruin.sound())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> breaksExactlyTheRuleAStoneAdmits() {
        return Ruin.stones().stream().map(RuinTest::breaksWhatItAdmits);
    }

    @Test
    void hasAStoneForEveryRule() {
        assertThat(Ruin.stones().stream().map(stone -> stone.confession().orElseThrow()).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        House.rules().stream().map(Rule::sentence).toList());
    }

    private static DynamicTest breaksWhatItAdmits(SourceFile stone) {
        return dynamicTest(
                stone.address(),
                () ->
                        assertThat(brokenIn(Ruin.soundBut(stone)))
                                .as(stone.address())
                                .containsExactly(stone.confession().orElseThrow()));
    }

    private static List<String> brokenIn(Building house) {
        return House.rules().stream()
                .filter(rule -> !rule.brokenIn(house).isEmpty())
                .map(Rule::sentence)
                .toList();
    }
}
