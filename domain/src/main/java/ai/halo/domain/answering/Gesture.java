package ai.halo.domain.answering;

/**
 * What a mind would like to do besides speaking: it calls a thing of its agent's by name, and has
 * no other words for it.
 */
public sealed interface Gesture {

    String name();

    /** Light up the thing where it stands on the page. */
    record Highlight(String name) implements Gesture {}

    /** Lead to the page where the thing stands. */
    record Navigate(String name) implements Gesture {}

    default String kind() {
        return switch (this) {
            case Highlight _ -> "highlight";
            case Navigate _ -> "navigate";
        };
    }
}
