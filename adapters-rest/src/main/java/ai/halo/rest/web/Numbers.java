package ai.halo.rest.web;

import ai.halo.domain.InvalidValue;
import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Whole numbers in addresses and headers. */
public final class Numbers {

    private Numbers() {}

    public static int query(HttpRequest<?> request, String name, int min, int max, int otherwise) {
        Integer sent = queryOrNull(request, name, min, max);
        return sent == null ? otherwise : sent;
    }

    public static @Nullable Integer queryOrNull(
            HttpRequest<?> request, String name, int min, int max) {
        String sent = request.getParameters().getFirst(name).orElse(null);
        return sent == null ? null : Integer.valueOf(read(name, sent, min, max));
    }

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
