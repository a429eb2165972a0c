package ai.halo.domain.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * What is looked up: the customer's words, newest first, each earlier remark half as heavy as the
 * next.
 */
public record Question(List<Part> parts) {

    public static final double FADING = 0.5;
    public static final int MAX_PARTS = 6;

    /** One remark of the customer and how much it counts, 1 for the newest. */
    public record Part(String text, double weight) {}

    public Question {
        parts = List.copyOf(parts);
    }

    public static Question of(String text) {
        return new Question(List.of(new Part(text, 1)));
    }

    /** The newest remark with the customer's earlier ones, given oldest first. */
    public static Question after(List<String> earlier, String newest) {
        var parts = new ArrayList<Part>();
        double weight = 1;
        parts.add(new Part(newest, weight));
        for (String remark : earlier.reversed()) {
            if (parts.size() == MAX_PARTS) {
                break;
            }
            weight *= FADING;
            parts.add(new Part(remark, weight));
        }
        return new Question(parts);
    }

    public String newest() {
        return parts.getFirst().text();
    }
}
