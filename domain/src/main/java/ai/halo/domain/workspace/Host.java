package ai.halo.domain.workspace;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a machine as browsers write it: lower case, in ASCII, without a dot at its end. */
public record Host(String name) {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"
                            + "(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");
    private static final Pattern ADDRESS = Pattern.compile(".*\\.\\d+|\\d+");

    /** Letters that browsers and Java write differently in ASCII, so that two owners may differ. */
    private static final Pattern READ_IN_TWO_WAYS = Pattern.compile(".*[ßẞς\u200c\u200d].*");

    /** Empty if nothing can have this name, or two things could. */
    public static Optional<Host> of(String written) {
        if (READ_IN_TWO_WAYS.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            String ascii = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            return FORM.matcher(name).matches() ? Optional.of(new Host(name)) : Optional.empty();
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** Whether this is the address of a machine rather than a name that has an owner. */
    public boolean isAddress() {
        return ADDRESS.matcher(name).matches();
    }
}
