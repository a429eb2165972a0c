package ai.halo.domain.answering;

import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.HighlightPreset;
import ai.halo.domain.answering.Gestures.Cause;
import ai.halo.domain.answering.Gestures.Made;
import ai.halo.domain.answering.Gestures.Withheld;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes or withholds each gesture of a turn: only those at things that its agent knows by name. */
final class Gesturing {

    private final Agent agent;
    private final @Nullable String page;
    private final Set<Made> made = new LinkedHashSet<>();
    private final List<Withheld> withheld = new ArrayList<>();

    private Gesturing(Turn.Thinking turn) {
        this.agent = turn.briefing().agent();
        this.page = turn.briefing().request().pageUrl();
    }

    /** Beside an answer: what the mind wished for on the way to it, and with it. */
    static Gestures besides(Turn.Thinking turn, List<Gesture> wished) {
        var gesturing = new Gesturing(turn);
        all(turn, wished).forEach(gesturing::take);
        return new Gestures(
                gesturing.made.stream().sorted(Comparator.comparing(Made::leavesThePage)).toList(),
                gesturing.withheld);
    }

    /** Where nothing is answered, nothing is pointed at. */
    static Gestures withoutAnswer(Turn.Thinking turn, List<Gesture> wished) {
        return new Gestures(
                List.of(),
                all(turn, wished).map(wish -> new Withheld(wish, Cause.NOT_ANSWERED)).toList());
    }

    private static Stream<Gesture> all(Turn.Thinking turn, List<Gesture> wished) {
        return Stream.concat(turn.pointed().stream(), wished.stream());
    }

    private void take(Gesture wish) {
        agent.presets()
                .called(wish.name())
                .ifPresentOrElse(
                        preset -> take(wish, new Made(inItsPlace(wish, preset), preset)),
                        () ->
                                withhold(
                                        wish,
                                        agent.gestures() ? Cause.UNKNOWN_NAME : Cause.SKILL_OFF));
    }

    private void take(Gesture wish, Made one) {
        if (one.leavesThePage() && one.at().url() == null) {
            withhold(wish, Cause.HAS_NO_PAGE);
        } else if (!made.contains(one) && !hasRoomFor(one)) {
            withhold(wish, Cause.TOO_MANY);
        } else {
            made.add(one);
        }
    }

    private boolean hasRoomFor(Made one) {
        boolean leaves = made.stream().anyMatch(Made::leavesThePage);
        return made.size() < Gestures.MAX && !(leaves && one.leavesThePage());
    }

    /** Nobody is led to where she is already: there the thing lights up. */
    private Gesture inItsPlace(Gesture wish, HighlightPreset preset) {
        return switch (wish) {
            case Gesture.Highlight _ -> new Gesture.Highlight(preset.name());
            case Gesture.Navigate _ ->
                    preset.here(page)
                            ? new Gesture.Highlight(preset.name())
                            : new Gesture.Navigate(preset.name());
        };
    }

    private void withhold(Gesture wish, Cause cause) {
        withheld.add(new Withheld(wish, cause));
    }
}
