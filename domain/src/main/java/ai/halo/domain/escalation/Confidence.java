package ai.halo.domain.escalation;

import java.util.List;

/** How sure an answer is, 0…1, and the named parts it was computed from. */
public record Confidence(double value, List<Part> parts) {

    /** One thing that made the answer more or less sure: its measure and what it added. */
    public record Part(String name, double measure, double contribution) {}

    public Confidence {
        value = Math.clamp(value, 0, 1);
        parts = List.copyOf(parts);
    }

    public static Confidence certain(double value, String because) {
        return new Confidence(value, List.of(new Part(because, 1, value)));
    }

    public int percent() {
        return (int) Math.round(value * 100);
    }
}
