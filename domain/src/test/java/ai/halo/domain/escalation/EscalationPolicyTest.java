package ai.halo.domain.escalation;

import static ai.halo.domain.escalation.Signal.AGENT_ESCALATED;
import static ai.halo.domain.escalation.Signal.ASKED_FOR_PERSON;
import static ai.halo.domain.escalation.Signal.LOW_CONFIDENCE;
import static ai.halo.domain.escalation.Signal.OUT_OF_BUDGET;
import static ai.halo.domain.escalation.Signal.PROMISED_IN_REPLY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import ai.halo.domain.agent.EscalationSettings;
import ai.halo.domain.agent.EscalationSettings.Mode;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.escalation.EscalationPolicy.Escalation;
import ai.halo.domain.workspace.Conditions;
import ai.halo.domain.workspace.Operator;
import ai.halo.domain.workspace.Rule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EscalationPolicyTest {

    private static final Conditions TEAM_PLAN =
            new Conditions(
                    Conditions.Match.ALL,
                    List.of(new Rule("user.plan", Operator.IS, Json.text("Team"))));
    private static final Conditions OTHER_PLAN =
            new Conditions(
                    Conditions.Match.ALL,
                    List.of(new Rule("user.plan", Operator.IS, Json.text("Business"))));
    private static final Conditions WITHOUT_A_PLAN =
            new Conditions(
                    Conditions.Match.ALL,
                    List.of(new Rule("user.plan", Operator.NOT_EXISTS, Json.Null.NULL)));

    private static final Circumstances OPEN = circumstances(1, true, false, false, true);
    private static final Circumstances CLOSED = circumstances(1, false, false, false, true);

    private static Circumstances circumstances(
            int turns, boolean searched, boolean web, boolean webOn, boolean identified) {
        return new Circumstances(
                turns,
                searched,
                web,
                webOn,
                identified,
                field -> field.equals("user.plan") && identified ? Json.text("Team") : null);
    }

    private static EscalationSettings settings(Mode mode) {
        return settings(mode, Conditions.NONE, Conditions.NONE);
    }

    private static EscalationSettings settings(Mode mode, Conditions filters, Conditions priority) {
        return new EscalationSettings(mode, 50, 3, true, false, filters, priority);
    }

    private static boolean escalates(
            EscalationSettings settings, Signal signal, Circumstances circumstances) {
        return new EscalationPolicy(settings).decide(Set.of(signal), circumstances).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Signal.class)
    void offSilencesEverySignal(Signal signal) {
        assertThat(escalates(settings(Mode.OFF), signal, OPEN)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Signal.class)
    void alwaysHearsEverySignalWhateverTheGates(Signal signal) {
        assertThat(escalates(settings(Mode.ALWAYS), signal, CLOSED)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void withoutASignalNobodyIsBroughtIn(Mode mode) {
        assertThat(new EscalationPolicy(settings(mode)).decide(Set.of(), OPEN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ASKED_FOR_PERSON, true",
        "AGENT_ESCALATED, true",
        "OUT_OF_BUDGET, false",
        "PROMISED_IN_REPLY, false",
        "LOW_CONFIDENCE, false"
    })
    void behindClosedGatesOnlyTrustedSignalsAreHeard(Signal signal, boolean heard) {
        assertThat(escalates(settings(Mode.CONDITIONAL), signal, CLOSED)).isEqualTo(heard);
        assertThat(escalates(settings(Mode.CONDITIONAL), signal, OPEN)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true", "4, true"})
    void gatesLiftWithTheLastAllowedAttempt(int turns, boolean heard) {
        assertThat(
                        escalates(
                                settings(Mode.CONDITIONAL),
                                LOW_CONFIDENCE,
                                circumstances(turns, false, false, false, true)))
                .isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource({
        // required, searched, heard
        "true, true, true",
        "true, false, false",
        "false, false, true",
        "false, true, true"
    })
    void theKnowledgeGateAsksForASearch(boolean required, boolean searched, boolean heard) {
        var settings =
                new EscalationSettings(
                        Mode.CONDITIONAL, 50, 3, required, false, Conditions.NONE, Conditions.NONE);

        assertThat(
                        escalates(
                                settings,
                                LOW_CONFIDENCE,
                                circumstances(1, searched, false, false, true)))
                .isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource({
        // skill on, searched, heard
        "true, true, true",
        "true, false, false",
        "false, false, true"
    })
    void theWebGateCountsOnlyWithTheSkill(boolean on, boolean searched, boolean heard) {
        var settings =
                new EscalationSettings(
                        Mode.CONDITIONAL, 50, 3, true, true, Conditions.NONE, Conditions.NONE);

        assertThat(escalates(settings, LOW_CONFIDENCE, circumstances(1, true, searched, on, true)))
                .isEqualTo(heard);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"ALWAYS", "CONDITIONAL"})
    void filtersRestrictUntrustedSignalsToMatchingUsers(Mode mode) {
        for (Signal signal : List.of(OUT_OF_BUDGET, PROMISED_IN_REPLY, LOW_CONFIDENCE)) {
            assertThat(escalates(settings(mode, TEAM_PLAN, Conditions.NONE), signal, OPEN))
                    .isTrue();
            assertThat(escalates(settings(mode, OTHER_PLAN, Conditions.NONE), signal, OPEN))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"ALWAYS", "CONDITIONAL"})
    void filtersNeverSilenceTrustedSignals(Mode mode) {
        for (Signal signal : List.of(ASKED_FOR_PERSON, AGENT_ESCALATED)) {
            assertThat(escalates(settings(mode, OTHER_PLAN, Conditions.NONE), signal, CLOSED))
                    .isTrue();
        }
    }

    @Test
    void liftedGatesDoNotLiftFilters() {
        assertThat(
                        escalates(
                                settings(Mode.CONDITIONAL, OTHER_PLAN, Conditions.NONE),
                                LOW_CONFIDENCE,
                                circumstances(10, true, true, true, true)))
                .isFalse();
    }

    @Test
    void anAnonymousVisitorMatchesNoFilterNotEvenNotExists() {
        var anonymous = circumstances(9, true, true, true, false);

        assertThat(
                        escalates(
                                settings(Mode.ALWAYS, WITHOUT_A_PLAN, Conditions.NONE),
                                LOW_CONFIDENCE,
                                anonymous))
                .isFalse();
        assertThat(
                        new EscalationPolicy(settings(Mode.ALWAYS, Conditions.NONE, WITHOUT_A_PLAN))
                                .decide(Set.of(LOW_CONFIDENCE), anonymous))
                .contains(new Escalation(HandOffReason.LOW_CONFIDENCE, false));
    }

    @Test
    void aMatchingPriorityFilterMakesItUrgent() {
        assertThat(
                        new EscalationPolicy(settings(Mode.ALWAYS, Conditions.NONE, TEAM_PLAN))
                                .decide(Set.of(ASKED_FOR_PERSON), OPEN))
                .contains(new Escalation(HandOffReason.ASKED_FOR_PERSON, true));
        assertThat(
                        new EscalationPolicy(settings(Mode.ALWAYS, Conditions.NONE, OTHER_PLAN))
                                .decide(Set.of(ASKED_FOR_PERSON), OPEN))
                .contains(new Escalation(HandOffReason.ASKED_FOR_PERSON, false));
    }

    @Test
    void withoutPriorityFiltersNothingIsUrgent() {
        assertThat(new EscalationPolicy(settings(Mode.ALWAYS)).decide(Set.of(LOW_CONFIDENCE), OPEN))
                .contains(new Escalation(HandOffReason.LOW_CONFIDENCE, false));
    }

    @Test
    void theMostTrustedSignalGivesTheReason() {
        var policy = new EscalationPolicy(settings(Mode.CONDITIONAL));

        assertThat(policy.decide(Set.of(Signal.values()), OPEN).map(Escalation::reason))
                .contains(HandOffReason.ASKED_FOR_PERSON);
        assertThat(
                        policy.decide(Set.of(LOW_CONFIDENCE, PROMISED_IN_REPLY), OPEN)
                                .map(Escalation::reason))
                .contains(HandOffReason.PROMISED_IN_REPLY);
        assertThat(
                        policy.decide(Set.of(LOW_CONFIDENCE, AGENT_ESCALATED), CLOSED)
                                .map(Escalation::reason))
                .contains(HandOffReason.AGENT_ESCALATED);
    }
}
