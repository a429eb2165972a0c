package ai.halo.domain.company;

import ai.halo.domain.InvalidValue;

/** The id a customer's own system gives a user or a company: 1 to 200 characters. */
public record ExternalId(String value) {

    public static final int MAX_LENGTH = 200;

    /** Reads an id that arrived as {@code field}, so that a refusal names it. */
    public static ExternalId of(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidValue(field, "must not be empty");
        }
        return new ExternalId(InvalidValue.ifLonger(MAX_LENGTH, field, value));
    }
}
