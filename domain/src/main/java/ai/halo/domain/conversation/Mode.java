package ai.halo.domain.conversation;

import ai.halo.domain.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** How the customer hears the answer. */
public enum Mode {
    CHAT,
    VOICE,
    VIDEO,
    LIVEHELP;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean spoken() {
        return this != CHAT;
    }

    public static Mode of(String wire) {
        return Arrays.stream(values())
                .filter(mode -> mode.wire().equals(wire))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidValue("mode", "must be chat, voice, video or livehelp"));
    }
}
