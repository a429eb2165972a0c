package ai.halo.llm.answering;

import ai.halo.domain.answering.Citation;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.answering.Sentence.Layout;
import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A model's words, read as sentences with what each cites, and the tag they began with. */
record CitedSpeech(Move.@Nullable Kind courtesy, List<Sentence> sentences) {

    private static final Pattern TAG =
            Pattern.compile(
                    "\\A\\s*@(answer|greeting|thanks|introduction|clarify|point|unknown)\\b:?\\s*");

    CitedSpeech {
        sentences = List.copyOf(sentences);
    }

    static CitedSpeech read(String words, List<Evidence> numbered) {
        Matcher tag = TAG.matcher(words);
        if (!tag.find()) {
            return new CitedSpeech(null, new Reading(words, numbered).sentences());
        }
        String rest = words.substring(tag.end());
        return new CitedSpeech(kind(tag.group(1)), new Reading(rest, numbered).sentences());
    }

    boolean cites() {
        return sentences.stream().anyMatch(sentence -> !sentence.citations().isEmpty());
    }

    /** These words without their last sentence, which was cut off before its end. */
    CitedSpeech withoutItsLast() {
        return sentences.isEmpty()
                ? this
                : new CitedSpeech(courtesy, sentences.subList(0, sentences.size() - 1));
    }

    private static Move.@Nullable Kind kind(String tag) {
        return switch (tag) {
            case "greeting" -> Move.Kind.GREETING;
            case "thanks" -> Move.Kind.THANKS;
            case "introduction" -> Move.Kind.INTRODUCTION;
            case "clarify" -> Move.Kind.CLARIFICATION;
            case "point" -> Move.Kind.POINTING;
            case "unknown" -> Move.Kind.UNKNOWN;
            case String _ -> null;
        };
    }

    /** Gathers sentences; the steps, rows and code that follow each other are one block. */
    private static final class Reading {

        private final String text;
        private final List<Evidence> numbered;
        private final List<Sentence> sentences = new ArrayList<>();
        private int end;

        Reading(String words, List<Evidence> numbered) {
            this.text = Marks.settled(words);
            this.numbered = numbered;
        }

        List<Sentence> sentences() {
            List<ai.halo.domain.knowledge.Sentence> parts = Sentences.of(text);
            for (int i = 0; i < parts.size(); i++) {
                var first = parts.get(i);
                var last = first;
                while (stands(first) && i + 1 < parts.size() && stands(parts.get(i + 1))) {
                    last = parts.get(++i);
                }
                take(stands(first), first.start(), last.end());
            }
            return sentences;
        }

        private static boolean stands(ai.halo.domain.knowledge.Sentence part) {
            return switch (part.kind()) {
                case STEP, ROW, CODE -> true;
                case PROSE, HEADING -> false;
            };
        }

        private void take(boolean block, int from, int to) {
            String marked = text.substring(from, to);
            List<Citation> cited = Marks.in(marked, numbered);
            String said = Marks.without(marked);
            if (said.isEmpty()) {
                addToLast(cited);
            } else {
                boolean announced = block && lastAnnounces();
                if (announced) {
                    addToLast(cited);
                    cited = sentences.getLast().citations();
                }
                sentences.add(new Sentence(said, cited, layout(block, from)));
            }
            end = to;
        }

        private Layout layout(boolean block, int from) {
            if (block) {
                return Layout.BLOCK;
            }
            boolean apart =
                    !sentences.isEmpty()
                            && (sentences.getLast().layout() == Layout.BLOCK
                                    || text.substring(end, from).contains("\n"));
            return apart ? Layout.PARAGRAPH : Layout.RUNNING;
        }

        private boolean lastAnnounces() {
            return !sentences.isEmpty() && sentences.getLast().text().endsWith(":");
        }

        /** Late marks belong to what was just said, and to the words that announced it. */
        private void addToLast(List<Citation> cited) {
            if (sentences.isEmpty() || cited.isEmpty()) {
                return;
            }
            Sentence last = sentences.removeLast();
            if (last.layout() == Layout.BLOCK && lastAnnounces()) {
                addToLast(cited);
            }
            var all = new LinkedHashSet<>(last.citations());
            all.addAll(cited);
            sentences.add(new Sentence(last.text(), List.copyOf(all), last.layout()));
        }
    }
}
