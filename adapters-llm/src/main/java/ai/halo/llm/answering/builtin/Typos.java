package ai.halo.llm.answering.builtin;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts right a slip of the finger in the few words that a wish for a person is made of. */
final class Typos {

    private static final List<String> WORDS =
            List.of(
                    "human",
                    "person",
                    "agent",
                    "representative",
                    "operator",
                    "someone",
                    "somebody",
                    "speak",
                    "talk",
                    "chat",
                    "connect",
                    "transfer",
                    "customer",
                    "support",
                    "service",
                    "real",
                    "please",
                    "advisor",
                    "supervisor",
                    "manager",
                    "colleague",
                    "teammate",
                    "escalate",
                    "speaking",
                    "talking");

    /** Words that are one slip away from a listed one and yet meant. */
    private static final Set<String> MEANT =
            Set.of(
                    "humane",
                    "humans",
                    "persons",
                    "agents",
                    "agency",
                    "urgent",
                    "operators",
                    "speaks",
                    "talks",
                    "chats",
                    "connects",
                    "connected",
                    "transfers",
                    "customers",
                    "custom",
                    "supports",
                    "serve",
                    "served",
                    "reals",
                    "pleased",
                    "manage",
                    "managed",
                    "managers",
                    "managing",
                    "escalated",
                    "escalates",
                    "operate",
                    "operated",
                    "walking",
                    "taking",
                    "advisors",
                    "colleagues",
                    "teammates",
                    "supporter",
                    "supported",
                    "walk",
                    "task",
                    "that",
                    "representatives",
                    "personal",
                    "persona",
                    "persone",
                    "humano",
                    "agente",
                    "services");

    private static final Pattern SPACE = Pattern.compile(" ");

    private Typos() {}

    static String corrected(String plain) {
        return SPACE.splitAsStream(plain).map(Typos::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        if (word.length() < 4 || WORDS.contains(word) || MEANT.contains(word)) {
            return word;
        }
        return WORDS.stream().filter(known -> slipped(word, known)).findFirst().orElse(word);
    }

    /** One letter more, less, other or swapped; short words only with two neighbours swapped. */
    private static boolean slipped(String word, String known) {
        int longer = Math.max(word.length(), known.length());
        if (Math.abs(word.length() - known.length()) > (longer > 10 ? 2 : 1)) {
            return false;
        }
        if (known.length() < 5) {
            return swapped(word, known);
        }
        return distance(word, known) <= (longer > 10 ? 2 : 1);
    }

    private static boolean swapped(String word, String known) {
        return word.length() == known.length()
                && distance(word, known) == 1
                && sorted(word).equals(sorted(known));
    }

    private static String sorted(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    /** Edits between two words; a swap of neighbours is one. */
    private static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(int[][] edits, String a, String b, int i, int j) {
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least =
                Math.min(
                        Math.min(edits[i - 1][j], edits[i][j - 1]) + 1,
                        edits[i - 1][j - 1] + other);
        boolean swap =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swap ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
