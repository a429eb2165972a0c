package ai.halo.integrations.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of Markdown, each under the lists, items and quotes it stands in. */
final class Lines {

    /** What is nested deeper is written at this depth, so that no line is mostly indentation. */
    private static final int MAX_LEVELS = 16;

    private final StringBuilder text = new StringBuilder();
    private final List<Level> levels = new ArrayList<>();
    private int levelsTooDeep;
    private @Nullable Level ofLastParagraph;

    /** Begins a list that counts its items from a number, or marks them with dashes. */
    void openList(@Nullable Integer firstNumber) {
        open(new Level("", firstNumber, true));
    }

    void openItem() {
        var list = innermost();
        open(new Level(list != null && list.isList ? list.nextMarker() : "- ", null, false));
    }

    void openQuote() {
        open(new Level("> ", null, false));
    }

    private void open(Level level) {
        if (levels.size() < MAX_LEVELS) {
            levels.add(level);
        } else {
            levelsTooDeep++;
        }
    }

    /** Ends the list, item or quote opened last. */
    void close() {
        if (levelsTooDeep > 0) {
            levelsTooDeep--;
        } else {
            levels.removeLast();
        }
    }

    /** Writes a paragraph, with a blank line between it and another one of the same item. */
    void paragraph(String content) {
        var level = innermost();
        write(content, level != null && level == ofLastParagraph);
        ofLastParagraph = level;
    }

    /** Writes a heading, a table or a code block. */
    void block(String content) {
        write(content, false);
        ofLastParagraph = null;
    }

    private void write(String content, boolean apart) {
        if (!text.isEmpty()) {
            var tight = !apart && levels.stream().anyMatch(level -> level.isList && level.begun);
            text.append(tight ? "\n" : "\n" + continuation().stripTrailing() + "\n");
        }
        var lines = content.split("\n", -1);
        text.append(beginning()).append(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            text.append('\n').append((continuation() + lines[i]).stripTrailing());
        }
    }

    private String beginning() {
        var prefix = new StringBuilder();
        for (var level : levels) {
            prefix.append(level.begun ? level.continuation() : level.marker);
            level.begun = true;
        }
        return prefix.toString();
    }

    private String continuation() {
        var prefix = new StringBuilder();
        levels.stream().filter(level -> level.begun).forEach(l -> prefix.append(l.continuation()));
        return prefix.toString();
    }

    private @Nullable Level innermost() {
        return levels.isEmpty() ? null : levels.getLast();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A list, an item or a quote; its marker stands before its first line only. */
    private static final class Level {

        private final String marker;
        private final boolean isList;
        private @Nullable Integer number;
        private boolean begun;

        private Level(String marker, @Nullable Integer firstNumber, boolean isList) {
            this.marker = marker;
            this.number = firstNumber;
            this.isList = isList;
        }

        private String nextMarker() {
            if (number == null) {
                return "- ";
            }
            return number++ + ". ";
        }

        private String continuation() {
            return marker.startsWith(">") ? marker : " ".repeat(marker.length());
        }
    }
}
