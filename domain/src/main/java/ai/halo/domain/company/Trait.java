package ai.halo.domain.company;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;

/** One thing known about a user or a company, and how it became known. */
public record Trait(String name, Json value, Provenance provenance) {

    public static final int MAX_NAME = 100;

    public Trait {
        if (name.isBlank()) {
            throw new InvalidValue("traits", "must not have an empty name");
        }
        InvalidValue.ifLonger(MAX_NAME, "traits", name);
    }
}
