package ai.halo.domain.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.agent.EscalationSettings.Mode;
import ai.halo.domain.workspace.Conditions;
import ai.halo.domain.workspace.Operator;
import ai.halo.domain.workspace.Rule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentTest {

    private static final Conditions ABOUT_PRICES =
            new Conditions(
                    Conditions.Match.ANY,
                    List.of(new Rule("message.text", Operator.CONTAINS, Json.text("price"))));

    @Test
    void beginsActiveWithWrittenInstructionsAndConditionalEscalation() {
        Agent first = Agent.first(new AgentId(new UUID(0, 1)), Instant.EPOCH);

        assertThat(first.active()).isTrue();
        assertThat(first.type()).isEqualTo(Agent.Type.CUSTOMER_FACING);
        assertThat(first.instructions().text()).isNotBlank();
        assertThat(first.searchesTheWeb()).isFalse();
        assertThat(first.escalation())
                .isEqualTo(
                        new EscalationSettings(
                                Mode.CONDITIONAL,
                                50,
                                3,
                                true,
                                false,
                                Conditions.NONE,
                                Conditions.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, true",
        "100, 10, true",
        "-1, 3, false",
        "101, 3, false",
        "50, 0, false",
        "50, 11, false"
    })
    void keepsThresholdAndAttemptsWithinTheirLimits(int threshold, int attempts, boolean fits) {
        Runnable made =
                () ->
                        new EscalationSettings(
                                Mode.ALWAYS,
                                threshold,
                                attempts,
                                true,
                                false,
                                Conditions.NONE,
                                Conditions.NONE);
        if (fits) {
            assertThatCode(made::run).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(made::run).isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void limitsItsInstructions() {
        assertThatCode(() -> new Instructions("x".repeat(50_000), "y".repeat(5_000), "", ""))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Instructions("x".repeat(50_001), "", "", ""))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("instructions ");
        assertThatThrownBy(() -> new Instructions("", "", "", "y".repeat(5_001)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("boundaries ");
    }

    @Test
    void routesOnlyOnAConditionAndWithAnAcknowledgement() {
        assertThatCode(() ->
                        new ChatRoutingRule(
                                "Prices", ABOUT_PRICES, null, null, "Sales will answer."))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new ChatRoutingRule("All", Conditions.NONE, null, null, "Hello."))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("every message would match");
        assertThatThrownBy(() -> new ChatRoutingRule("Mute", ABOUT_PRICES, null, null, " "))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void limitsDirectives() {
        var id = new UUID(0, 1);

        assertThat(new Directive(id, Directive.Layer.GUIDANCE, " Be kind. ", true).text())
                .isEqualTo("Be kind.");
        assertThatThrownBy(
                        () -> new Directive(id, Directive.Layer.GUIDANCE, "x".repeat(10_001), true))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Directive(id, Directive.Layer.GUIDANCE, " ", true))
                .isInstanceOf(InvalidValue.class);
    }
}
