package ai.halo.rest.conversation;

import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.SessionId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where a picture can be looked at: one that is kept here below this server's own address, one that
 * is kept elsewhere only over https.
 */
final class PictureAddress {

    private PictureAddress() {}

    /** For a customer, who has to name her session. */
    static Optional<String> in(SessionId session, Image image) {
        String asked = "?session_id=" + URLEncoder.encode(session.value(), StandardCharsets.UTF_8);
        return of(image, sha256 -> "/api/sdk/images/" + sha256 + asked);
    }

    static Optional<String> forTeam(Image image) {
        return of(image, sha256 -> "/api/v1/images/" + sha256);
    }

    private static Optional<String> of(Image image, UnaryOperator<String> kept) {
        return switch (image) {
            case Image.Linked(var address) ->
                    "https".equalsIgnoreCase(address.getScheme())
                            ? Optional.of(address.toString())
                            : Optional.empty();
            case Image.Stored(var sha256, _) -> Optional.of(kept.apply(sha256));
            case Image.Inline _ -> Optional.empty();
        };
    }
}
