package ai.halo.bootstrap.story;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The languages of the guides; which of them this machine speaks is its own affair. */
final class Tongues {

    private static final Map<String, String> PROGRAMS =
            Map.of(
                    "js", "node",
                    "jsx", "node",
                    "python", "python3",
                    "django", "python3",
                    "jinja", "python3",
                    "ruby", "ruby",
                    "erb", "ruby",
                    "liquid", "ruby",
                    "php", "php",
                    "go", "go");

    /** What a template needs besides its language. */
    private static final Map<String, String> LIBRARIES =
            Map.of(
                    "django", "import django",
                    "jinja", "import jinja2",
                    "erb", "require 'active_support/all'",
                    "liquid", "require 'liquid'");

    /** What a terminal's snippets call besides the shell and Halo itself. */
    private static final List<String> COMMANDS = List.of("curl", "jq", "openssl");

    private static final Map<String, Boolean> FOUND = new ConcurrentHashMap<>();

    private Tongues() {}

    static boolean areSpoken(Snippet snippet) {
        if (snippet.language().equals("sh")) {
            return COMMANDS.stream()
                    .filter(command -> snippet.text().contains(command + " "))
                    .allMatch(Workbench::has);
        }
        String language = snippet.isRunAs("django") ? "django" : snippet.language();
        return FOUND.computeIfAbsent(language, Tongues::isSpoken);
    }

    /** Goes on only where the snippet's language is spoken. */
    static void speak(Snippet snippet) {
        assumeTrue(areSpoken(snippet), snippet.language() + " is not installed");
    }

    private static boolean isSpoken(String language) {
        String program = PROGRAMS.getOrDefault(language, "sh");
        return Workbench.has(program)
                && (!LIBRARIES.containsKey(language)
                        || holds(program, LIBRARIES.getOrDefault(language, "")));
    }

    private static boolean holds(String program, String library) {
        try {
            new Workbench().says(program, program.equals("ruby") ? "-e" : "-c", library);
            return true;
        } catch (AssertionError missing) {
            return false;
        }
    }
}
