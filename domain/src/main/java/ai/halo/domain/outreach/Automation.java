package ai.halo.domain.outreach;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Something that reaches people by itself: by mail, or as a surface on their page. */
public record Automation(
        AutomationId id,
        Type type,
        String name,
        Status status,
        Json.Obj content,
        Audience audience,
        Instant createdAt,
        Instant updatedAt) {

    public static final int MAX_NAME = 200;
    public static final int MAX_CONTENT_BYTES = 200_000;

    /** How it reaches them. */
    public enum Type {
        BROADCAST,
        SERIES,
        IN_APP,
        BANNER,
        TEASER;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Type of(String wire) {
            return Arrays.stream(values())
                    .filter(type -> type.wire().equals(wire))
                    .findFirst()
                    .orElseThrow(() ->
                            new InvalidValue(
                                    "type", "must be broadcast, series, in_app, banner or teaser"));
        }
    }

    /** Where it stands; what was archived stays so. */
    public enum Status {
        DRAFT,
        ACTIVE,
        PAUSED,
        COMPLETED,
        ARCHIVED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Status of(String wire) {
            return Arrays.stream(values())
                    .filter(status -> status.wire().equals(wire))
                    .findFirst()
                    .orElseThrow(() ->
                            new InvalidValue(
                                    "status",
                                    "must be draft, active, paused, completed or archived"));
        }

        private Set<Status> next() {
            return switch (this) {
                case DRAFT -> Set.of(ACTIVE, ARCHIVED);
                case ACTIVE -> Set.of(PAUSED, COMPLETED, ARCHIVED);
                case PAUSED -> Set.of(ACTIVE, COMPLETED, ARCHIVED);
                case COMPLETED -> Set.of(ARCHIVED);
                case ARCHIVED -> Set.of();
            };
        }
    }

    public Automation {
        name = InvalidValue.ifLonger(MAX_NAME, "name", name.strip());
        if (name.isEmpty()) {
            throw new InvalidValue("name", "must not be empty");
        }
        if (content.bytes() > MAX_CONTENT_BYTES) {
            throw new InvalidValue(
                    "content", "must have at most %,d bytes".formatted(MAX_CONTENT_BYTES));
        }
    }

    /** The automation as the team changed it; its type stays, its status only moves on. */
    public Automation changed(
            String newName, Status next, Json.Obj newContent, Audience newAudience, Instant now) {
        if (next != status && !status.next().contains(next)) {
            throw new InvalidValue(
                    "status", "cannot go from %s to %s".formatted(status.wire(), next.wire()));
        }
        return new Automation(id, type, newName, next, newContent, newAudience, createdAt, now);
    }

    /** The same with other content, as somebody sees it. */
    public Automation saying(Json.Obj words) {
        return new Automation(id, type, name, status, words, audience, createdAt, updatedAt);
    }

    /** When somebody who is enrolled now gets the first mail: after the waits before it. */
    public Instant firstMail(Instant enrolled) {
        Instant at = enrolled;
        List<Json> steps = content.at("steps") instanceof Json.Arr(var all) ? all : List.of();
        for (Json step : steps) {
            Duration wait = Wait.of(step);
            if (wait == null) {
                return at;
            }
            at = at.plus(wait);
        }
        return at;
    }
}
