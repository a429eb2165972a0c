package ai.halo.domain.workspace;

import ai.halo.domain.InvalidValue;

/**
 * A pattern for whole paths: {@code *} stands for any characters, {@code ?} for exactly one. It
 * never looks further back than its last star, so a path costs in proportion to its length.
 */
public record Glob(String pattern) {

    public static final int MAX_LENGTH = 500;

    private static final int NOWHERE = -1;

    public Glob {
        InvalidValue.ifLonger(MAX_LENGTH, "pattern", pattern);
    }

    public boolean fits(CharSequence path) {
        int at = 0;
        int star = NOWHERE;
        int resume = 0;
        for (int i = 0; i < path.length(); ) {
            char c = at < pattern.length() ? pattern.charAt(at) : '\0';
            if (at < pattern.length() && c == '*') {
                star = at++;
                resume = i;
            } else if (at < pattern.length() && (c == '?' || c == path.charAt(i))) {
                at++;
                i++;
            } else if (star != NOWHERE) {
                at = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(left -> left == '*');
    }
}
