package ai.halo.domain.conversation;

import ai.halo.domain.InvalidValue;

/** What a customer writes: 1 to 10,000 characters, not only white space. */
public record MessageText(String value) {

    public static final int MAX_LENGTH = 10_000;

    public MessageText {
        if (value.isBlank()) {
            throw new InvalidValue("message", "must say something");
        }
        InvalidValue.ifLonger(MAX_LENGTH, "message", value);
        if (value.indexOf('\0') >= 0) {
            throw new InvalidValue("message", "must not contain the character U+0000");
        }
    }
}
