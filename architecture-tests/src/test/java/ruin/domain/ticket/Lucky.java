package ruin.domain.ticket;

import java.util.UUID;

/** Breaks: time and chance come in through the door. */
public record Lucky(UUID id) {

    static Lucky draw() {
        return new Lucky(UUID.randomUUID());
    }
}
