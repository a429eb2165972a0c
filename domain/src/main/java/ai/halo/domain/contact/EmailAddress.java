package ai.halo.domain.contact;

import ai.halo.domain.InvalidValue;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where somebody can be written to; large and small letters make no difference. */
public record EmailAddress(String value) {

    public static final int MAX_LENGTH = 320;

    /** What mail servers take, in UTF-16 units. */
    private static final int LONGEST_PATH = 254;

    private static final Pattern PLAIN =
            Pattern.compile(
                    "[\\w!#$%&'*+/=?^`{|}~-]++(?:\\.[\\w!#$%&'*+/=?^`{|}~-]++)*+"
                            + "@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)*+");

    private static final int LONGEST_MAILBOX = 64;

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

    /** Whether mail can be sent there as it stands: nothing in it has to be quoted or encoded. */
    public boolean isDeliverable() {
        return value.length() <= LONGEST_PATH
                && value.indexOf('@') <= LONGEST_MAILBOX
                && PLAIN.matcher(value).matches()
                && isDomain(value.substring(value.indexOf('@') + 1));
    }

    /** Whether mail servers have a way to write it. */
    private static boolean isDomain(String name) {
        try {
            return !IDN.toASCII(name).isEmpty();
        } catch (IllegalArgumentException tooLongOrMixed) {
            return false;
        }
    }

    /** Enough for its owner to know it again, and for nobody else to learn it. */
    public String masked() {
        return value.substring(0, value.offsetByCodePoints(0, 1))
                + "•••"
                + value.substring(value.indexOf('@'));
    }

    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }
}
