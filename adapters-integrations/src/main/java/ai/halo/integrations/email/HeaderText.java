package ai.halo.integrations.email;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

/** Names and titles as a header can hold them: on one line, whatever they were made of. */
final class HeaderText {

    private static final int LONGEST = 200;

    private HeaderText() {}

    static String of(String text) {
        String line =
                text.codePoints()
                        .map(c -> breaksLines(c) ? ' ' : c)
                        .limit(LONGEST)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return line.strip();
    }

    /** An address with a name; domains in other scripts are written as mail servers know them. */
    static InternetAddress address(String address, String name) {
        try {
            String line = of(name);
            return new InternetAddress(
                    inAscii(address), line.isEmpty() ? null : line, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    static String inAscii(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    }

    private static boolean breaksLines(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
