package ai.halo.domain.answering;

import ai.halo.domain.answering.Speech.Cause;
import ai.halo.domain.answering.Speech.Dropped;
import ai.halo.domain.company.Trait;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Admits or drops each sentence before it is said, and numbers the sources of those that stay. */
public final class Grounding {

    private final List<Evidence> shown;
    private final Profile profile;
    private final Mode mode;
    private final InternalWords internal;
    private final boolean factual;

    private final SequencedMap<String, Source> sources = new LinkedHashMap<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** The words admitted so far without their marks. */
    private final StringBuilder said = new StringBuilder();

    private Grounding(Turn.Thinking turn, boolean factual) {
        this.shown = turn.shown();
        this.profile = turn.briefing().profile();
        this.mode = turn.briefing().mode();
        this.internal = InternalWords.of(shown, turn.briefing());
        this.factual = factual;
    }

    /** Speech that states facts: a sentence without a source that was shown is dropped. */
    static Speech ofFacts(Turn.Thinking turn, List<Sentence> sentences) {
        return new Grounding(turn, true).speech(sentences);
    }

    /** Speech that states none: only what repeats internal text is dropped. */
    static Speech ofCourtesy(Turn.Thinking turn, List<Sentence> sentences) {
        return new Grounding(turn, false).speech(sentences);
    }

    private Speech speech(List<Sentence> sentences) {
        sentences.forEach(this::take);
        return new Speech(
                text.toString(), List.copyOf(sources.values()), dropped, Completion.COMPLETE);
    }

    /** The beginning of speech that states facts and is said sentence by sentence. */
    public static Grounding begin(Turn.Thinking turn) {
        return new Grounding(turn, true);
    }

    /** The words by which the speech grows with one more sentence: none if it is dropped. */
    public String admit(Sentence sentence) {
        int before = text.length();
        take(sentence);
        return text.substring(before);
    }

    private void take(Sentence sentence) {
        List<Cited> cited =
                sentence.citations().stream().flatMap(c -> source(c, sentence).stream()).toList();
        if (internal.repeatedIn(said, sentence.text())) {
            dropped.add(new Dropped(sentence.text(), Cause.REPEATS_INTERNAL));
        } else if (factual && cited.isEmpty()) {
            Cause cause = sentence.citations().isEmpty() ? Cause.CITES_NOTHING : Cause.CITES_UNREAD;
            dropped.add(new Dropped(sentence.text(), cause));
        } else {
            say(sentence, cited);
        }
    }

    private void say(Sentence sentence, List<Cited> cited) {
        String words =
                mode.spoken() ? Spoken.form(sentence.text()) : Marks.without(sentence.text());
        said.append(' ').append(sentence.text());
        if (!text.isEmpty()) {
            text.append(sentence.layout() == Sentence.Layout.RUNNING ? " " : "\n\n");
        }
        text.append(words);
        cited.forEach(one -> sources.putIfAbsent(one.key(), one.source()));
        if (!mode.spoken() && !cited.isEmpty()) {
            text.append(Marks.place(words)).append(marks(cited));
        }
    }

    private String marks(List<Cited> cited) {
        List<String> order = List.copyOf(sources.keySet());
        return cited.stream()
                .map(one -> "[" + (order.indexOf(one.key()) + 1) + "]")
                .distinct()
                .collect(Collectors.joining());
    }

    private record Cited(String key, Source source) {}

    private Optional<Cited> source(Citation citation, Sentence sentence) {
        return switch (citation) {
            case Citation.OfPassage(var id) ->
                    shown.stream()
                            .filter(one ->
                                    one.passage().equals(id) && one.audience() == Audience.PUBLIC)
                            .findFirst()
                            .map(one -> new Cited(key(one.document()), passage(one, sentence)));
            case Citation.OfContext(var key) ->
                    profile.entries().stream()
                            .filter(entry -> entry.key().equals(key))
                            .findFirst()
                            .map(entry -> new Cited("context:" + key, entry(entry)));
            case Citation.OfTrait(var name) ->
                    Optional.ofNullable(profile.trait(name))
                            .map(trait -> new Cited("trait:" + name, trait(name, trait)));
        };
    }

    private static String key(DocumentId document) {
        return document.value().toString();
    }

    /**
     * The excerpt begins where the sentence stands in its passage, else at the passage's beginning.
     */
    private static Source passage(Evidence one, Sentence sentence) {
        int start = Math.max(0, one.text().indexOf(sentence.text().strip()));
        return new Source(key(one.document()), one.title(), one.url(), one.text().substring(start));
    }

    private static Source entry(ContextEntry entry) {
        return new Source(
                "context:" + entry.key(), entry.label(), null, String.join("\n", entry.lines()));
    }

    private static Source trait(String name, Trait trait) {
        return new Source(
                "trait:" + name,
                name.replace('_', ' ').replace('.', ' '),
                null,
                trait.name() + ": " + trait.value().plain());
    }
}
