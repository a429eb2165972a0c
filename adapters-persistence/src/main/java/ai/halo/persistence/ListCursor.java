package ai.halo.persistence;

import ai.halo.domain.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: behind the row of this time and id. Opaque to callers. */
public record ListCursor(Instant time, UUID id) {

    /** Stands before every row of a list that begins with the newest. */
    public static final ListCursor START =
            new ListCursor(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1L, -1L));

    public String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((time + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    public static ListCursor read(@Nullable String written) {
        if (written == null) {
            return START;
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8)
                            .split(" ", 2);
            return new ListCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new InvalidValue("cursor", "must be a next_cursor of this list");
        }
    }
}
