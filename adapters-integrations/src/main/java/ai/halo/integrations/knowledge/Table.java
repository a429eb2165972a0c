package ai.halo.integrations.knowledge;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** A table while its cells are read; its first row is its head. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    void beginRow() {
        rows.add(new ArrayList<>());
    }

    void addCell(String words) {
        if (rows.isEmpty()) {
            beginRow();
        }
        rows.getLast().add(words.replace('\n', ' ').replace("|", "\\|"));
    }

    /** The table in Markdown, or nothing if no cell says anything. */
    @Override
    public String toString() {
        var saying = rows.stream().filter(row -> !String.join("", row).isEmpty()).toList();
        if (saying.isEmpty()) {
            return "";
        }
        var head = saying.getFirst();
        var body = saying.subList(1, saying.size()).stream().map(row -> "\n" + line(row));
        return line(head) + "\n" + "|---".repeat(head.size()) + "|" + body.collect(joining());
    }

    private static String line(List<String> row) {
        return row.stream().collect(joining(" | ", "| ", " |"));
    }
}
