package ai.halo.application.agent;

import static ai.halo.domain.agent.Directive.Layer.GUIDANCE;
import static ai.halo.domain.agent.Directive.Layer.INSTRUCTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.TwoRooms;
import ai.halo.domain.agent.Directive;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of directives promises. */
public interface DirectivesContract extends TwoRooms {

    Directive SHORT = new Directive(new UUID(3, 9), GUIDANCE, "Be short.", true);
    Directive POLITE = new Directive(new UUID(3, 1), GUIDANCE, "Be polite.\nAlways.", false);
    Directive ENGLISH = new Directive(new UUID(3, 5), INSTRUCTIONS, "Write English 🙂.", true);

    Directives directives();

    @Test
    default void listsALayerInTheOrderOfItsAdding() {
        addAll(SHORT, ENGLISH, POLITE);

        assertThat(within(() -> directives().list(GUIDANCE))).containsExactly(SHORT, POLITE);
        assertThat(within(() -> directives().list(INSTRUCTIONS))).containsExactly(ENGLISH);
    }

    @Test
    default void findsADirectiveAsItWasAdded() {
        addAll(POLITE);

        assertThat(within(() -> directives().find(POLITE.id()))).contains(POLITE);
        assertThat(within(() -> directives().find(SHORT.id()))).isEmpty();
    }

    @Test
    default void changesADirectiveInItsPlace() {
        addAll(SHORT, POLITE);
        var shorter = new Directive(SHORT.id(), GUIDANCE, "Be even shorter.", false);

        assertThat(within(() -> directives().change(shorter))).isTrue();

        assertThat(within(() -> directives().list(GUIDANCE))).containsExactly(shorter, POLITE);
        assertThat(within(() -> directives().change(ENGLISH))).isFalse();
    }

    @Test
    default void removesADirectiveOnce() {
        addAll(SHORT, POLITE);

        assertThat(within(() -> directives().remove(SHORT.id()))).isTrue();

        assertThat(within(() -> directives().remove(SHORT.id()))).isFalse();
        assertThat(within(() -> directives().list(GUIDANCE))).containsExactly(POLITE);
    }

    @Test
    default void hidesDirectivesFromOtherWorkspaces() {
        addAll(SHORT);

        assertThat(elsewhere(() -> directives().list(GUIDANCE))).isEmpty();
        assertThat(elsewhere(() -> directives().find(SHORT.id()))).isEmpty();
        assertThat(elsewhere(() -> directives().change(SHORT))).isFalse();
        assertThat(elsewhere(() -> directives().remove(SHORT.id()))).isFalse();
    }

    private void addAll(Directive... all) {
        for (Directive directive : all) {
            within(() -> directives().add(directive));
        }
    }
}
