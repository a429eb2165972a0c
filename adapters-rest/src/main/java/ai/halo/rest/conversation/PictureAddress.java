package ai.halo.rest.conversation;

import ai.halo.domain.conversation.Image;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where a picture can be looked at: one that is kept here below this server's own address, one that
 * is kept elsewhere only over https.
 */
final class PictureAddress {

    private PictureAddress() {}

    /** For a customer, who names her session beside the address, not in it. */
    static Optional<String> forCustomer(Image image) {
        return of(image, sha256 -> "/api/sdk/images/" + sha256);
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
