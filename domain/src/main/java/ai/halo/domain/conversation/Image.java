package ai.halo.domain.conversation;

import ai.halo.domain.InvalidValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A picture a customer sent: an address, the picture itself, or the hash it is kept under. */
public sealed interface Image {

    int MAX_PER_MESSAGE = 5;
    int MAX_ADDRESS = 2_000;
    int MAX_BYTES = 10 * 1024 * 1024;

    /** A picture kept elsewhere; only https addresses are ever fetched or shown. */
    record Linked(URI address) implements Image {}

    /** A picture as sent, in Base64. */
    record Inline(String mediaType, String base64) implements Image {

        private static final Pattern DATA_ADDRESS =
                Pattern.compile(
                        "data:(image/(?:png|jpeg|gif|webp));base64,", Pattern.CASE_INSENSITIVE);

        /** The picture that these bytes are, if they are one of a kind that is taken. */
        public static Optional<Inline> of(byte[] bytes) {
            return PictureType.of(bytes)
                    .map(type ->
                            new Inline(
                                    type.mediaType(), Base64.getEncoder().encodeToString(bytes)));
        }

        public byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }

        @Override
        public String toString() {
            return "Inline[%s, %,d characters]".formatted(mediaType, base64.length());
        }
    }

    /** A picture that is kept; its bytes are loaded only for whoever looks at it. */
    record Stored(String sha256, String mediaType) implements Image {}

    /** The kinds of pictures that are taken. */
    static List<String> mediaTypes() {
        return Arrays.stream(PictureType.values()).map(PictureType::mediaType).toList();
    }

    /** Reads the images of a message, at most five. */
    static List<Image> all(List<String> addresses) {
        if (addresses.size() > MAX_PER_MESSAGE) {
            throw new InvalidValue(
                    "images", "must have at most %d entries".formatted(MAX_PER_MESSAGE));
        }
        var images = new ArrayList<Image>();
        for (int i = 0; i < addresses.size(); i++) {
            images.add(of("images[" + i + "]", addresses.get(i)));
        }
        return List.copyOf(images);
    }

    private static Image of(String field, String address) {
        return address.regionMatches(true, 0, "data:", 0, 5)
                ? inline(field, address)
                : linked(field, address);
    }

    private static Linked linked(String field, String address) {
        InvalidValue.ifLonger(MAX_ADDRESS, field, address);
        try {
            var uri = new URI(address);
            var isWebAddress =
                    "https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme());
            if (isWebAddress && uri.getHost() != null && uri.getRawUserInfo() == null) {
                return new Linked(uri);
            }
        } catch (URISyntaxException notAnAddress) {
            // Refused below, like an address of another kind.
        }
        throw new InvalidValue(
                field, "must be an https:, http: or data:image/… address without credentials");
    }

    private static Inline inline(String field, String address) {
        var form = Inline.DATA_ADDRESS.matcher(address);
        if (!form.lookingAt()) {
            throw new InvalidValue(field, "must be data:image/png, jpeg, gif or webp in base64");
        }
        var bytes = decoded(field, address.substring(form.end()));
        return Inline.of(bytes)
                .filter(image -> image.mediaType().equalsIgnoreCase(form.group(1)))
                .orElseThrow(() -> new InvalidValue(field, "is not a picture of the type it says"));
    }

    private static byte[] decoded(String field, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidValue(field, "must be valid base64");
        }
        if (bytes.length > MAX_BYTES) {
            throw new InvalidValue(field, "must have at most 10 MiB");
        }
        return bytes;
    }
}
