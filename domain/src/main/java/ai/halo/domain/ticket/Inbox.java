package ai.halo.domain.ticket;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.workspace.Conditions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A box in which the team looks for tickets, and which of them it shows besides its own. */
public record Inbox(UUID id, String name, @Nullable String emoji, Conditions filter) {

    public static final int MAX_NAME = 200;
    public static final int MAX_EMOJI = 20;
    public static final int MAX_INBOXES = 100;

    public Inbox {
        name = InvalidValue.ifLonger(MAX_NAME, "name", name.strip());
        if (name.isEmpty()) {
            throw new InvalidValue("name", "must not be empty");
        }
        emoji = emoji == null || emoji.isBlank() ? null : emoji;
        if (emoji != null) {
            InvalidValue.ifLonger(MAX_EMOJI, "emoji", emoji);
        }
    }
}
