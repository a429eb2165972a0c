package ai.halo.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A SHA-256 over some texts, each told apart from the next, in hexadecimal. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(@Nullable Object... parts) {
        String all =
                Stream.of(parts)
                        .map(part -> part == null ? "-" : part.toString().length() + ":" + part)
                        .collect(Collectors.joining("\n"));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
