package ai.halo.integrations.email;

import ai.halo.domain.InvalidValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the mail server is, how the line to it is kept private, and who we are to it. */
public record SmtpAddress(
        String host, int port, Privacy privacy, @Nullable String user, @Nullable String password) {

    public static final String VARIABLE = "HALO_SMTP_URL";

    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");
    private static final String FORM =
            "must be smtp://user:password@host:587 or smtps://user:password@host:465, with"
                    + " @ : / ? # % in user and password as %40 %3A %2F %3F %23 %25";

    /** When the line is encrypted. */
    public enum Privacy {
        FROM_THE_START,
        REQUIRED,
        WHERE_OFFERED,
        NEVER
    }

    /** Reads an address; what is wrong with one is said without repeating it. */
    static SmtpAddress of(String url) {
        URI uri = uri(url);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme();
        boolean secure = scheme.equals("smtps");
        boolean known = secure || scheme.equals("smtp");
        if (!known || uri.getHost() == null || !hasNoPath(uri)) {
            throw new InvalidValue(VARIABLE, FORM);
        }
        String host = uri.getHost().replaceAll("[\\[\\]]", "");
        String user = login(uri, 0);
        String password = login(uri, 1);
        Privacy privacy = privacy(uri.getQuery(), secure, password != null && !HERE.contains(host));
        int port = uri.getPort() < 0 ? secure ? SUBMISSIONS : SUBMISSION : uri.getPort();
        if (port < 1 || port > 65_535) {
            throw new InvalidValue(VARIABLE, "must name a port from 1 to 65535");
        }
        return new SmtpAddress(host, port, privacy, user, password);
    }

    private static URI uri(String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException repeatsThePassword) {
            throw new InvalidValue(VARIABLE, FORM);
        }
    }

    private static boolean hasNoPath(URI uri) {
        return uri.getFragment() == null
                && (uri.getPath() == null || Set.of("", "/").contains(uri.getPath()));
    }

    private static @Nullable String login(URI uri, int part) {
        if (uri.getRawUserInfo() == null) {
            return null;
        }
        String[] parts = uri.getRawUserInfo().split(":", -1);
        if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new InvalidValue(VARIABLE, FORM);
        }
        return URLDecoder.decode(parts[part].replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** A password does not travel in the clear unless that is asked for. */
    private static Privacy privacy(@Nullable String query, boolean secure, boolean precious) {
        if (query == null) {
            Privacy careful = precious ? Privacy.REQUIRED : Privacy.WHERE_OFFERED;
            return secure ? Privacy.FROM_THE_START : careful;
        }
        if (secure || !query.matches("starttls=(true|false)")) {
            throw new InvalidValue(
                    VARIABLE, "may end in ?starttls=true or ?starttls=false after smtp:// only");
        }
        return query.endsWith("true") ? Privacy.REQUIRED : Privacy.NEVER;
    }

    /** Without user and password, so that no log ever holds them. */
    @Override
    public String toString() {
        return host
                + ":"
                + port
                + switch (privacy) {
                    case FROM_THE_START -> ", TLS";
                    case REQUIRED -> ", STARTTLS";
                    case WHERE_OFFERED -> ", STARTTLS where offered";
                    case NEVER -> ", not encrypted";
                }
                + (password == null ? "" : ", signed in");
    }
}
