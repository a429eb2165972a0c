package ai.halo.rest.web;

import ai.halo.domain.InvalidValue;

/** Whole numbers in addresses and headers. */
public final class Numbers {

    private Numbers() {}

    public static int read(String name, String sent, int min, int max) {
        if (sent.matches("\\d{1,10}")) {
            long number = Long.parseLong(sent);
            if (number >= min && number <= max) {
                return (int) number;
            }
        }
        throw new InvalidValue(
                name, "must be a whole number between %,d and %,d".formatted(min, max));
    }
}
