package ai.halo.llm.answering.builtin;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One sentence of a customer, as said and in plain lower-case words with contractions written out.
 */
record Phrase(String said, String plain, boolean asks) {

    /** More of a long message than this tells nothing new about what it wants. */
    private static final int MAX_PHRASES = 60;

    private static final int MAX_LENGTH = 500;

    private static final Pattern END = Pattern.compile("(?<=[.!?…])[\"'”’)]*+\\s++|\\n");

    private static final List<Rule> WRITTEN_OUT =
            List.of(
                    rule("\\bcan'?t\\b", "can not"),
                    rule("\\bcannot\\b", "can not"),
                    rule("\\bwon'?t\\b", "will not"),
                    rule(
                            "\\b(do|does|did|is|are|was|were|would|could|should|have|has)n'?t\\b",
                            "$1 not"),
                    rule("\\b(i|we|you|they)'d\\b", "$1 would"),
                    rule("\\b(i|we|you|they)'ll\\b", "$1 will"),
                    rule("\\b(i|we|you|they)'ve\\b", "$1 have"),
                    rule("\\b(we|you|they)'re\\b", "$1 are"),
                    rule("\\bi'?m\\b", "i am"),
                    rule("\\b(what|who|where|when|how|that|there|it|here)'s\\b", "$1 is"),
                    rule("\\bwhats\\b", "what is"),
                    rule("\\blet'?s\\b", "let us"),
                    rule("\\bwanna\\b", "want to"),
                    rule("\\b(gonna|gotta)\\b", "have to"),
                    rule("\\bgimme\\b", "give me"),
                    rule("\\blemme\\b", "let me"),
                    rule("\\b(pls|plz|plse)\\b", "please"),
                    rule("\\b2(?= (?:a|an|the|u|speak|talk|chat|someone|somebody|get)\\b)", "to"),
                    rule("\\bu\\b", "you"),
                    rule("\\bur\\b", "your"));

    /** How something is said, and how it is written out. */
    private record Rule(Pattern said, String writtenOut) {}

    static List<Phrase> of(String message) {
        return END.splitAsStream(message.strip())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .limit(MAX_PHRASES)
                .map(Phrase::one)
                .toList();
    }

    static Phrase one(String said) {
        String plain = Words.folded(said).replace('’', '\'').replaceAll("(\\p{L})\\1{2,}", "$1");
        for (Rule rule : WRITTEN_OUT) {
            plain = rule.said().matcher(plain).replaceAll(rule.writtenOut());
        }
        plain = plain.replaceAll("'s\\b", " s").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return new Phrase(said, cut(plain), said.endsWith("?"));
    }

    private static Rule rule(String said, String writtenOut) {
        return new Rule(Pattern.compile(said), writtenOut);
    }

    private static String cut(String plain) {
        int end = plain.length() <= MAX_LENGTH ? -1 : plain.lastIndexOf(' ', MAX_LENGTH);
        return end < 0
                ? plain.substring(0, Math.min(plain.length(), MAX_LENGTH))
                : plain.substring(0, end);
    }

    boolean matches(Pattern pattern) {
        return pattern.matcher(plain).find();
    }
}
