package ai.halo.integrations.knowledge;

/** What a text may be made of: letters, signs, tabs and ends of lines, all of them storable. */
final class Characters {

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Characters() {}

    /** The text with every end of line a line feed, and without what cannot be seen or stored. */
    static String legible(String text) {
        var legible = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Characters::isLegible)
                .forEach(legible::appendCodePoint);
        return legible.toString();
    }

    private static boolean isLegible(int character) {
        return switch (character) {
            case '\n', '\t' -> true;
            case SOFT_HYPHEN, BYTE_ORDER_MARK -> false;
            default ->
                    switch (Character.getType(character)) {
                        case Character.CONTROL, Character.SURROGATE -> false;
                        default -> (character & 0xFFFE) != 0xFFFE;
                    };
        };
    }
}
