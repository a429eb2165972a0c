package ruin.domain.ticket;

/** Breaks: a switch of ours names every case. */
public enum Priority {
    LOW,
    HIGH;

    boolean hurries() {
        return switch (this) {
            case HIGH -> true;
            default -> false;
        };
    }
}
