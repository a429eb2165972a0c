package ai.halo.domain.contact;

import ai.halo.domain.InvalidValue;
import java.util.Locale;

/** Where somebody can be written to; large and small letters make no difference. */
public record EmailAddress(String value) {

    public static final int MAX_LENGTH = 320;

    /** Reads an address that arrived as {@code field}, so that a refusal names it. */
    public static EmailAddress of(String field, String sent) {
        String address = InvalidValue.ifLonger(MAX_LENGTH, field, sent.strip());
        int at = address.indexOf('@');
        boolean plausible =
                at > 0
                        && at == address.lastIndexOf('@')
                        && at < address.length() - 1
                        && address.codePoints()
                                .noneMatch(c -> Character.isWhitespace(c) || c < ' ');
        if (!plausible) {
            throw new InvalidValue(field, "must be an e-mail address such as ann@example.com");
        }
        return new EmailAddress(address);
    }

    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }
}
