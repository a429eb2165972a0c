package ai.halo.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.agent.EscalationSettings;
import ai.halo.domain.agent.EscalationSettings.Mode;
import ai.halo.domain.workspace.Conditions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationThresholdTest {

    @ParameterizedTest
    @CsvSource({
        "0.494, 50, true",
        "0.495, 50, false",
        "0.5, 50, false",
        "0, 0, false",
        "0.99, 100, true",
        "1, 100, false"
    })
    void isTooUnsureBelowTheThresholdInWholePercent(double value, int threshold, boolean unsure) {
        var settings =
                new EscalationSettings(
                        Mode.CONDITIONAL,
                        threshold,
                        3,
                        true,
                        false,
                        Conditions.NONE,
                        Conditions.NONE);

        assertThat(new EscalationPolicy(settings).tooUnsure(Confidence.certain(value, "test")))
                .isEqualTo(unsure);
    }
}
