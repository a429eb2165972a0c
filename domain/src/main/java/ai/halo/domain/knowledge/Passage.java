package ai.halo.domain.knowledge;

import java.util.List;

/**
 * A parent passage of about 2,000 characters: what is shown, cited and stored; its children are
 * what is found.
 */
public record Passage(PassageId id, int ordinal, String text, List<Child> children) {

    public Passage {
        children = List.copyOf(children);
    }

    /**
     * A stretch of about 500 characters of its parent, from {@code start} to before {@code end}
     * (UTF-16 offsets).
     */
    public record Child(int start, int end) {}

    public String textOf(Child child) {
        return text.substring(child.start(), child.end());
    }
}
