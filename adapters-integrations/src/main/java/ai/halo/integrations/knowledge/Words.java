package ai.halo.integrations.knowledge;

/** The words of one block, with white space as a reader sees it. */
final class Words {

    private final StringBuilder text = new StringBuilder();
    private boolean spaceIsDue;
    private int linkStart;

    void add(String run) {
        for (int i = 0; i < run.length(); i++) {
            add(run.charAt(i));
        }
    }

    private void add(char character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            spaceIsDue = true;
            return;
        }
        separate();
        text.append(character);
    }

    private void separate() {
        if (spaceIsDue && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
        spaceIsDue = false;
    }

    void addCode(String literal) {
        if (literal.isBlank()) {
            add(literal);
            return;
        }
        var holdsBacktick = literal.contains("`");
        separate();
        text.append(holdsBacktick ? "`` " : "`");
        add(literal.strip());
        text.append(holdsBacktick ? " ``" : "`");
    }

    void breakLine() {
        text.append('\n');
        spaceIsDue = false;
    }

    void beginLink() {
        separate();
        linkStart = text.length();
    }

    /** Follows a link's label with its address, and forgets labels that are only a sign. */
    void endLink(String address) {
        var label = text.substring(linkStart).strip();
        if (label.codePoints().noneMatch(Character::isLetterOrDigit)) {
            text.setLength(linkStart);
        } else if (isWebAddress(address) && !address.endsWith(label)) {
            text.append(" (").append(address).append(')');
        }
    }

    private static boolean isWebAddress(String address) {
        return address.regionMatches(true, 0, "https://", 0, 8)
                || address.regionMatches(true, 0, "http://", 0, 7);
    }

    /** Hands the words over and begins anew. */
    String take() {
        var words = text.toString().strip();
        text.setLength(0);
        spaceIsDue = false;
        linkStart = 0;
        return words;
    }
}
