package ai.halo.domain.workspace;

import ai.halo.domain.InvalidValue;
import java.util.regex.Pattern;

/** A key that names its workspace: the publishable widget key or a secret server key. */
public record Key(Kind kind, String value) {

    private static final Pattern FORM = Pattern.compile("(ab_live_|ha_key_)[A-Za-z0-9_-]{16,200}");

    /** What a key may open. */
    public enum Kind {
        WIDGET("ab_live_"),
        API("ha_key_");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        public String prefix() {
            return prefix;
        }
    }

    public static Key of(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("Authorization", "must carry a widget key or a server key");
        }
        return new Key(value.startsWith(Kind.WIDGET.prefix) ? Kind.WIDGET : Kind.API, value);
    }

    @Override
    public String toString() {
        return kind.prefix + "…";
    }
}
