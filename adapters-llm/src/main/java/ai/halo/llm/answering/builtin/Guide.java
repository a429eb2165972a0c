package ai.halo.llm.answering.builtin;

import ai.halo.domain.agent.HighlightPreset;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Gesture;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.conversation.Message.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Points at the things on the page that a customer plainly asks for; at one that an answer merely
 * touches it does not.
 */
final class Guide {

    private static final Pattern THERE = Pattern.compile("\\b(?:there|to it)(?: please)?$");

    private final Briefing briefing;
    private final List<NamedThing> things;
    private final List<NamedThing> asked = new ArrayList<>();
    private Directions directions = Directions.NONE;

    Guide(Briefing briefing) {
        this.briefing = briefing;
        this.things = briefing.agent().presets().all().stream().map(NamedThing::of).toList();
        if (!things.isEmpty()) {
            String agent = Words.folded(briefing.agent().name());
            Phrase.of(briefing.message()).stream()
                    .map(phrase -> Courtesy.withoutGreeting(phrase, agent).plain())
                    .map(Directions::withoutCircumstances)
                    .forEach(this::hear);
        }
    }

    /** What is said to somebody who wants to be taken somewhere, if it is a thing that we know. */
    Optional<Move> takesAlong() {
        return directions == Directions.TAKE_ME
                ? asked.stream().findFirst().map(this::led)
                : Optional.empty();
    }

    /** The answer with a hand that points at what was asked for. */
    Move beside(Move.Answer answer) {
        return new Move.Answer(answer.sentences(), answer.completion(), highlights());
    }

    /** Where the documentation does not know, the page may. */
    Optional<Move> insteadOfWords(List<Sentence> known) {
        return asked.stream()
                .findFirst()
                .map(thing -> {
                    boolean elsewhere = thing.preset().elsewhere(page());
                    var sentences = new ArrayList<>(known);
                    sentences.add(
                            elsewhere
                                    ? Phrasing.offersToTakeAlong(thing.preset().name())
                                    : Phrasing.pointsAt(thing.preset(), page()));
                    return new Move.Converse(
                            elsewhere ? Move.Kind.CLARIFICATION : Move.Kind.POINTING,
                            sentences,
                            highlights());
                });
    }

    /** The answer to a trouble, pointing at the one thing that what we quote for it names. */
    Move atRemedy(Move.Answer answer, Trouble trouble) {
        List<Gesture> remedy =
                things.stream()
                        .filter(NamedThing::says)
                        .filter(thing -> trouble.words().stream().anyMatch(thing.stems()::contains))
                        .filter(thing ->
                                answer.sentences().stream()
                                        .anyMatch(one -> thing.namedIn(one.text())))
                        .limit(1)
                        .flatMap(thing -> highlight(thing.preset()).stream())
                        .toList();
        return asked.isEmpty()
                ? new Move.Answer(answer.sentences(), answer.completion(), remedy)
                : beside(answer);
    }

    private void hear(String plain) {
        Directions here = Directions.asked(plain);
        List<NamedThing> named =
                things.stream().filter(thing -> asksFor(thing, here, plain)).toList();
        named.stream().filter(thing -> !within(thing, named)).forEach(asked::add);
        if (asked.isEmpty() && here == Directions.TAKE_ME && THERE.matcher(plain).find()) {
            asked.addAll(spokenOf());
        }
        if (!asked.isEmpty() && directions == Directions.NONE) {
            directions = here;
        }
    }

    private static boolean asksFor(NamedThing thing, Directions directions, String plain) {
        return thing.plainlyIn(plain)
                && switch (directions) {
                    case TAKE_ME, WHERE -> true;
                    case HOW -> thing.says();
                    case NONE -> thing.toldIn(plain);
                };
    }

    /** Who names "API keys" does not mean "API" as well. */
    private static boolean within(NamedThing thing, List<NamedThing> named) {
        return named.stream()
                .anyMatch(other ->
                        other.stems().size() > thing.stems().size()
                                && other.stems().containsAll(thing.stems()));
    }

    /** What the agent itself spoke of last, in the marks it puts around names. */
    private List<NamedThing> spokenOf() {
        return briefing.history().stream()
                .filter(remark -> remark.role() == Role.AGENT)
                .reduce((_, last) -> last)
                .map(last ->
                        things.stream()
                                .filter(thing ->
                                        last.text().contains("“" + thing.preset().name() + "”"))
                                .limit(1)
                                .toList())
                .orElse(List.of());
    }

    private Move led(NamedThing thing) {
        HighlightPreset preset = thing.preset();
        boolean leaves = preset.url() != null && !preset.here(page());
        return new Move.Converse(
                Move.Kind.POINTING,
                List.of(
                        leaves
                                ? Phrasing.takesAlong(preset.name())
                                : Phrasing.pointsAt(preset, page())),
                List.of(
                        leaves
                                ? new Gesture.Navigate(preset.name())
                                : new Gesture.Highlight(preset.name())));
    }

    private List<Gesture> highlights() {
        return asked.stream().flatMap(thing -> highlight(thing.preset()).stream()).toList();
    }

    private Optional<Gesture> highlight(HighlightPreset preset) {
        return preset.elsewhere(page())
                ? Optional.empty()
                : Optional.of(new Gesture.Highlight(preset.name()));
    }

    private @Nullable String page() {
        return briefing.request().pageUrl();
    }
}
