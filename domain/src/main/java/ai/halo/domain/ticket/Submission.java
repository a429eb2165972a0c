package ai.halo.domain.ticket;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What came with a ticket that was handed in instead of coming from a chat: its text, who asks for
 * something and how to reach them, and whether an agent may answer by mail.
 */
public record Submission(
        @Nullable ContactId contact,
        @Nullable String name,
        @Nullable EmailAddress email,
        String message,
        boolean aiEnabled) {

    public static final int MAX_NAME = 200;
    public static final int MAX_MESSAGE = 50_000;
    public static final int MAX_METADATA_BYTES = 50_000;
    public static final int MAX_SOURCE = 50;

    public Submission {
        name = name == null ? null : InvalidValue.ifLonger(MAX_NAME, "name", name);
        InvalidValue.ifLonger(MAX_MESSAGE, "message", message);
    }

    /** The same, once it is known whose it is. */
    public Submission of(ContactId who) {
        return new Submission(who, name, email, message, aiEnabled);
    }
}
