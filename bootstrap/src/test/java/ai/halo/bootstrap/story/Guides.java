package ai.halo.bootstrap.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The guides in {@code docs/guide}, and every block of code in them. */
final class Guides {

    static final Path FOLDER = Path.of("../docs/guide");

    private static final List<Snippet> SNIPPETS = read();

    private Guides() {}

    static List<Snippet> snippets() {
        return SNIPPETS;
    }

    static List<Snippet> marked(String kind) {
        return SNIPPETS.stream().filter(snippet -> snippet.isRunAs(kind)).toList();
    }

    static Stream<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String guide) {
        return String.join("\n", lines(FOLDER.resolve(guide + ".md")));
    }

    private static List<Snippet> read() {
        return files().flatMap(file -> snippets(file).stream()).toList();
    }

    private static List<Snippet> snippets(Path file) {
        String guide = file.getFileName().toString().replace(".md", "");
        var snippets = new ArrayList<Snippet>();
        List<String> lines = lines(file);
        for (int at = 0; at < lines.size(); at++) {
            String fence = lines.get(at).strip();
            if (fence.startsWith("```")) {
                int end = at + 1;
                while (!lines.get(end).strip().equals("```")) {
                    end++;
                }
                String text = String.join("\n", lines.subList(at + 1, end)).stripIndent();
                snippets.add(Snippet.of(guide, at + 1, fence.substring(3), text + "\n"));
                at = end;
            }
        }
        return snippets;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
