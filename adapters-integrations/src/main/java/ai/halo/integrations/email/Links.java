package ai.halo.integrations.email;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Which addresses become links: those of the web, and no other. */
final class Links {

    private Links() {}

    static @Nullable String followable(@Nullable String address) {
        try {
            URI uri = address == null ? null : new URI(address.strip());
            return uri != null && uri.getHost() != null && isWeb(uri.getScheme())
                    ? uri.toASCIIString()
                    : null;
        } catch (URISyntaxException noAddress) {
            return null;
        }
    }

    private static boolean isWeb(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    }
}
