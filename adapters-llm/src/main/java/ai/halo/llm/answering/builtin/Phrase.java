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

    private static final List<List<String>> WRITTEN_OUT =
            List.of(
                    List.of("\\bcan'?t\\b", "can not"),
                    List.of("\\bcannot\\b", "can not"),
                    List.of("\\bwon'?t\\b", "will not"),
                    List.of(
                            "\\b(do|does|did|is|are|was|were|would|could|should|have|has)n'?t\\b",
                            "$1 not"),
                    List.of("\\b(i|we|you|they)'d\\b", "$1 would"),
                    List.of("\\b(i|we|you|they)'ll\\b", "$1 will"),
                    List.of("\\b(i|we|you|they)'ve\\b", "$1 have"),
                    List.of("\\b(we|you|they)'re\\b", "$1 are"),
                    List.of("\\bi'?m\\b", "i am"),
                    List.of("\\b(what|who|where|when|how|that|there|it|here)'s\\b", "$1 is"),
                    List.of("\\bwhats\\b", "what is"),
                    List.of("\\blet'?s\\b", "let us"),
                    List.of("\\bwanna\\b", "want to"),
                    List.of("\\b(gonna|gotta)\\b", "have to"),
                    List.of("\\bgimme\\b", "give me"),
                    List.of("\\blemme\\b", "let me"),
                    List.of("\\b(pls|plz|plse)\\b", "please"),
                    List.of(
                            "\\b2(?= (?:a|an|the|u|speak|talk|chat|someone|somebody|get)\\b)",
                            "to"),
                    List.of("\\bu\\b", "you"),
                    List.of("\\bur\\b", "your"));

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
        for (List<String> rule : WRITTEN_OUT) {
            plain = plain.replaceAll(rule.getFirst(), rule.getLast());
        }
        plain = plain.replaceAll("'s\\b", " s").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return new Phrase(said, cut(plain), said.endsWith("?"));
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
