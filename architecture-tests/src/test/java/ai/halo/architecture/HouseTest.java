package ai.halo.architecture;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseTest {

    private static final Building OURS =
            new Building(
                    House.ROOT,
                    Checkout.types(House.ROOT),
                    Checkout::isTest,
                    Checkout.files().stream().filter(not(Ruin::contains)).toList(),
                    House.PLAIN);

    @TestFactory
    Stream<DynamicTest> keepsEveryRule() {
        return House.rules().stream().map(HouseTest::isKept);
    }

    @Test
    void isInspectedInEveryLayer() {
        assertThat(OURS.main().stream().map(type -> OURS.placeOf(type).layer()))
                .containsAll(House.LAYERS);
    }

    @Test
    void isInspectedInEveryModule() {
        assertThat(Checkout.modules())
                .hasSize(House.LAYERS.size() + 1)
                .allSatisfy(module -> assertThat(OURS.files()).anyMatch(file -> file.isIn(module)));
    }

    private static DynamicTest isKept(Rule rule) {
        return dynamicTest(
                rule.sentence(),
                () -> assertThat(rule.brokenIn(OURS)).as(rule.sentence()).isEmpty());
    }
}
