package ai.halo.application.agent;

import static ai.halo.domain.agent.Directive.Layer.GUIDANCE;
import static ai.halo.domain.agent.Directive.Layer.INSTRUCTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.InMemory;
import ai.halo.domain.agent.Directive;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeepDirectivesTest extends InMemory {

    private static final Directive SHORT =
            new Directive(new UUID(3, 1), GUIDANCE, "Be short.", true);

    private final KeepDirectives directives =
            new KeepDirectives(new InMemoryDirectives(transactions), transactions);

    @Test
    void keepsWhatWasAddedInItsLayer() {
        var _ = directives.add(workspace(), SHORT);

        assertThat(directives.list(workspace(), GUIDANCE)).containsExactly(SHORT);
        assertThat(directives.list(workspace(), INSTRUCTIONS)).isEmpty();
        assertThat(directives.list(elsewhere(), GUIDANCE)).isEmpty();
    }

    @Test
    void switchesADirectiveOff() {
        var _ = directives.add(workspace(), SHORT);

        var off =
                directives.change(
                        workspace(),
                        SHORT.id(),
                        known -> new Directive(known.id(), known.layer(), known.text(), false));

        assertThat(off).isPresent();
        assertThat(directives.list(workspace(), GUIDANCE)).containsExactly(off.get());
        assertThat(off.get().enabled()).isFalse();
    }

    @Test
    void removesADirectiveOnce() {
        var _ = directives.add(workspace(), SHORT);

        assertThat(directives.remove(workspace(), SHORT.id())).isTrue();

        assertThat(directives.remove(workspace(), SHORT.id())).isFalse();
        assertThat(directives.change(workspace(), SHORT.id(), known -> known)).isEmpty();
    }
}
