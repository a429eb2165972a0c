package ai.halo.integrations.knowledge;

import ai.halo.application.knowledge.DocumentReader.Plain;
import org.jspecify.annotations.Nullable;

/** A document being written anew as plain Markdown, in the order in which it is read. */
final class Page {

    private static final int NO_HEADING = 0;

    private final Words words = new Words();
    private final Lines lines = new Lines();
    private int headingLevel = NO_HEADING;
    private @Nullable Table table;
    private @Nullable String firstHeading;

    Words words() {
        return words;
    }

    /** Ends the paragraph whose words came last, if there were any. */
    void endBlock() {
        var block = words.take();
        if (block.isEmpty()) {
            return;
        }
        if (headingLevel == NO_HEADING) {
            lines.paragraph(block);
        } else {
            heading(block.replace('\n', ' '));
        }
    }

    private void heading(String heading) {
        if (headingLevel == 1 && firstHeading == null) {
            firstHeading = heading;
        }
        lines.block("#".repeat(headingLevel) + " " + heading);
    }

    void beginHeading(int level) {
        endBlock();
        headingLevel = level;
    }

    void endHeading() {
        endBlock();
        headingLevel = NO_HEADING;
    }

    void openList(@Nullable Integer firstNumber) {
        endBlock();
        lines.openList(firstNumber);
    }

    void openItem() {
        endBlock();
        lines.openItem();
    }

    void openQuote() {
        endBlock();
        lines.openQuote();
    }

    void close() {
        endBlock();
        lines.close();
    }

    void code(String language, String literal) {
        endBlock();
        var code = literal.replaceFirst("^\n+", "").stripTrailing();
        if (!code.isEmpty()) {
            var fence = "`".repeat(Math.max(3, longestRunOfBackticks(code) + 1));
            lines.block(fence + firstWord(language) + "\n" + code + "\n" + fence);
        }
    }

    private static String firstWord(String language) {
        return language.replaceFirst("[^\\w+#.-].*", "");
    }

    private static int longestRunOfBackticks(String code) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    boolean isInTable() {
        return table != null;
    }

    void beginTable() {
        endBlock();
        table = new Table();
    }

    void beginRow() {
        if (table != null) {
            table.beginRow();
        }
    }

    void endCell() {
        if (table == null) {
            endBlock();
        } else {
            table.addCell(words.take());
        }
    }

    void endTable() {
        var rows = table == null ? "" : table.toString();
        if (!rows.isEmpty()) {
            lines.block(rows);
        }
        table = null;
    }

    /** What was read, under its first heading. */
    Plain read() {
        endBlock();
        return new Plain(firstHeading, lines.toString());
    }
}
