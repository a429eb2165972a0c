package ai.halo.rest.web;

import ai.halo.domain.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Moments as the original publishes them: {@code 2026-01-02T03:04:05.123456+00:00}. */
public final class Timestamps {

    private static final DateTimeFormatter PUBLISHED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

    private Timestamps() {}

    public static Json of(@Nullable Instant moment) {
        return moment == null ? Json.Null.NULL : Json.text(PUBLISHED.format(moment));
    }
}
