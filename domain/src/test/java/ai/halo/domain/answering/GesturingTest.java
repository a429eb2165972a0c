package ai.halo.domain.answering;

import static ai.halo.domain.answering.Scene.article;
import static ai.halo.domain.answering.Scene.asking;
import static ai.halo.domain.answering.Scene.cite;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.answering.Gesture.Highlight;
import ai.halo.domain.answering.Gesture.Navigate;
import ai.halo.domain.answering.Gestures.Cause;
import ai.halo.domain.answering.Gestures.Withheld;
import ai.halo.domain.answering.Move.Answer;
import ai.halo.domain.answering.Move.Converse;
import ai.halo.domain.answering.Move.Kind;
import ai.halo.domain.answering.Turn.Settled;
import ai.halo.domain.answering.Turn.Thinking;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.knowledge.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GesturingTest {

    private static final Json.Obj STYLE =
            (Json.Obj)
                    Json.parse(
                            """
                            {"highlight_presets": [
                              {"name": "Change plan", "selector": "#upgrade", "url": "/billing"},
                              {"name": "Invoices", "selector": "#invoices", "url": "/billing/all"},
                              {"name": "Search", "selector": "#search"},
                              {"name": "Help", "selector": "#help"}]}
                            """);

    private static final Evidence PLANS = article("Plans", "Change it under Billing.");
    private static final Sentence QUOTE = Sentence.of("Change it under Billing.", cite(PLANS));

    @Test
    void pointsAtWhatTheAgentKnowsByName() {
        Gestures gestures = answered(able(), new Highlight("change plan ")).gestures();

        assertThat(gestures.made())
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.gesture()).isEqualTo(new Highlight("Change plan"));
                    assertThat(made.at().selector()).isEqualTo("#upgrade");
                });
        assertThat(gestures.withheld()).isEmpty();
    }

    @Test
    void pointsAtNothingWithoutTheSkill() {
        assertThat(answered(turn(List.of(), null), new Highlight("Change plan")).gestures())
                .isEqualTo(withheld(new Highlight("Change plan"), Cause.SKILL_OFF));
    }

    @Test
    void pointsAtNothingThatAMindMadeUp() {
        for (String name : List.of("#upgrade", "body", "https://evil.example", "")) {
            assertThat(answered(able(), new Highlight(name)).gestures())
                    .isEqualTo(withheld(new Highlight(name), Cause.UNKNOWN_NAME));
            assertThat(answered(able(), new Navigate(name)).gestures())
                    .isEqualTo(withheld(new Navigate(name), Cause.UNKNOWN_NAME));
        }
    }

    @Test
    void leadsOnlyToWhatHasAPage() {
        assertThat(answered(able(), new Navigate("Search")).gestures())
                .isEqualTo(withheld(new Navigate("Search"), Cause.HAS_NO_PAGE));
    }

    @Test
    void makesThreeGesturesAndNoMore() {
        Gestures gestures =
                answered(
                                able(),
                                new Highlight("Search"),
                                new Highlight("Help"),
                                new Highlight("Invoices"),
                                new Highlight("Change plan"))
                        .gestures();

        assertThat(gestures.made()).hasSize(3);
        assertThat(gestures.withheld())
                .containsExactly(new Withheld(new Highlight("Change plan"), Cause.TOO_MANY));
    }

    @Test
    void makesEachGestureOnce() {
        Gestures gestures =
                answered(able(), new Highlight("Search"), new Highlight("SEARCH")).gestures();

        assertThat(gestures.made()).hasSize(1);
        assertThat(gestures.withheld()).isEmpty();
    }

    @Test
    void leavesThePageLastAndOnce() {
        Gestures gestures =
                answered(
                                able(),
                                new Navigate("Change plan"),
                                new Highlight("Search"),
                                new Navigate("Invoices"))
                        .gestures();

        assertThat(gestures.made())
                .extracting(Gestures.Made::gesture)
                .containsExactly(new Highlight("Search"), new Navigate("Change plan"));
        assertThat(gestures.withheld())
                .containsExactly(new Withheld(new Navigate("Invoices"), Cause.TOO_MANY));
    }

    @Test
    void leadsNobodyToThePageSheIsOn() {
        var there = turn(List.of(Agent.UI_HIGHLIGHTING), "https://app.example/billing");

        assertThat(answered(there, new Navigate("Change plan")).gestures().made())
                .extracting(Gestures.Made::gesture)
                .containsExactly(new Highlight("Change plan"));
        assertThat(answered(there, new Navigate("Invoices")).gestures().made())
                .extracting(Gestures.Made::gesture)
                .containsExactly(new Navigate("Invoices"));
    }

    @Test
    void remembersWhatWasPointedAtOnTheWay() {
        Thinking pointing = able().pointing(new Move.Point(List.of(new Highlight("Search"))));

        assertThat(pointing.steps()).isEqualTo(able().steps() + 1);
        assertThat(answered(pointing, new Highlight("Help")).gestures().made())
                .extracting(Gestures.Made::gesture)
                .containsExactly(new Highlight("Search"), new Highlight("Help"));
    }

    @Test
    void pointsAtNothingWhereNothingWasAnswered() {
        var wish = List.<Gesture>of(new Highlight("Search"));
        var unsourced = new Answer(List.of(Sentence.of("It is free.")), Completion.COMPLETE, wish);
        var left = new Answer(List.of(QUOTE), Completion.INTERRUPTED, wish);
        Thinking on = able().pointing(new Move.Point(wish));

        for (Settled settled :
                List.of(
                        able().settle(unsourced),
                        able().settle(left),
                        able().settle(new Converse(Kind.UNKNOWN, List.of(), wish)),
                        on.settle(new Move.HandOff(Move.Why.MIND_DECIDED, List.of())),
                        on.outOfBudget())) {
            assertThat(settled.gestures())
                    .isEqualTo(withheld(new Highlight("Search"), Cause.NOT_ANSWERED));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"UNKNOWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void pointsBesideCourtesiesToo(Kind kind) {
        var words =
                new Converse(kind, List.of(Sentence.of("Look.")), List.of(new Highlight("Search")));

        assertThat(able().settle(words).gestures().made()).hasSize(1);
        assertThat(able().settle(words).speech().text()).isEqualTo("Look.");
    }

    @Test
    void claimsToPointAtNothingThatItDoesNot() {
        var words =
                new Converse(
                        Kind.POINTING,
                        List.of(Sentence.of("I am pointing at it.")),
                        List.of(new Highlight("Nothing of ours")));
        Settled settled = able().settle(words);

        assertThat(settled.speech().text()).isEmpty();
        assertThat(settled.confidence().value()).isLessThan(0.5);
        assertThat(settled.gestures().withheld()).hasSize(1);
    }

    private static Settled answered(Thinking turn, Gesture... wished) {
        return turn.settle(new Answer(List.of(QUOTE), Completion.COMPLETE, List.of(wished)));
    }

    private static Gestures withheld(Gesture gesture, Cause cause) {
        return new Gestures(List.of(), List.of(new Withheld(gesture, cause)));
    }

    private static Thinking able() {
        return turn(List.of(Agent.UI_HIGHLIGHTING), null);
    }

    private static Thinking turn(List<String> skills, @Nullable String page) {
        Thinking plain = asking("How do I change my plan?").having(PLANS);
        Briefing known = plain.briefing();
        Agent agent = known.agent();
        Request request = known.request();
        return new Thinking(
                new Briefing(
                        known.workspace(),
                        new Agent(
                                agent.id(),
                                agent.name(),
                                agent.type(),
                                agent.status(),
                                agent.instructions(),
                                skills,
                                agent.greeting(),
                                agent.suggestedMessages(),
                                STYLE,
                                agent.escalation(),
                                agent.routingRules(),
                                agent.requireAuth(),
                                agent.createdAt()),
                        known.directives(),
                        known.visitor(),
                        known.profile(),
                        known.history(),
                        known.message(),
                        known.images(),
                        known.mode(),
                        known.agentTurns(),
                        known.topics(),
                        new Request(
                                request.provenance(),
                                request.company(),
                                request.customFields(),
                                request.context(),
                                request.history(),
                                request.behaviour(),
                                page)),
                plain.lookups(),
                plain.pointed(),
                plain.steps());
    }
}
