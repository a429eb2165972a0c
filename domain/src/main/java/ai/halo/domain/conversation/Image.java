package ai.halo.domain.conversation;

import ai.halo.domain.InvalidValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture a customer sent: an address, or the picture itself. */
public sealed interface Image {

    int MAX_PER_MESSAGE = 5;
    int MAX_ADDRESS = 2_000;
    int MAX_BYTES = 10 * 1024 * 1024;

    /** A picture kept elsewhere; only https addresses are ever fetched or shown. */
    record Linked(URI address) implements Image {}

    /** A picture as sent, in Base64. */
    record Inline(String mediaType, String base64) implements Image {

        public byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /** Reads the images of a message, at most five. */
    static List<Image> all(List<String> addresses) {
        if (addresses.size() > MAX_PER_MESSAGE) {
            throw new InvalidValue("images", "must have at most 5 entries");
        }
        var images = new ArrayList<Image>();
        for (int i = 0; i < addresses.size(); i++) {
            images.add(of("images[" + i + "]", addresses.get(i)));
        }
        return List.copyOf(images);
    }

    private static Image of(String field, String address) {
        return address.startsWith("data:") ? inline(field, address) : linked(field, address);
    }

    private static Image linked(String field, String address) {
        InvalidValue.ifLonger(MAX_ADDRESS, field, address);
        try {
            URI uri = new URI(address);
            if (!List.of("http", "https")
                            .contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
                    || uri.getHost() == null
                    || uri.getUserInfo() != null) {
                throw new InvalidValue(
                        field,
                        "must be an https:, http: or data:image/… address without credentials");
            }
            return new Linked(uri);
        } catch (URISyntaxException notAnAddress) {
            throw new InvalidValue(field, "must be an https:, http: or data:image/… address");
        }
    }

    private static Image inline(String field, String address) {
        Matcher form = PictureType.DATA_ADDRESS.matcher(address);
        if (!form.lookingAt()) {
            throw new InvalidValue(field, "must be data:image/png, jpeg, gif or webp in base64");
        }
        var image = new Inline(form.group(1), address.substring(form.end()));
        byte[] bytes;
        try {
            bytes = image.bytes();
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidValue(field, "must be valid base64");
        }
        if (bytes.length > MAX_BYTES) {
            throw new InvalidValue(field, "must have at most 10 MiB");
        }
        if (!PictureType.matches(image.mediaType(), bytes)) {
            throw new InvalidValue(field, "is not a picture of the type it says");
        }
        return image;
    }

    /** The picture types that are taken, known by their first bytes. */
    enum PictureType {
        PNG("image/png", 0, "\u0089PNG"),
        JPEG("image/jpeg", 0, "\u00ff\u00d8\u00ff"),
        GIF("image/gif", 0, "GIF8"),
        WEBP("image/webp", 8, "WEBP");

        static final Pattern DATA_ADDRESS =
                Pattern.compile("data:(image/(?:png|jpeg|gif|webp));base64,");

        private final String mediaType;
        private final int offset;
        private final String magic;

        PictureType(String mediaType, int offset, String magic) {
            this.mediaType = mediaType;
            this.offset = offset;
            this.magic = magic;
        }

        static boolean matches(String mediaType, byte[] bytes) {
            for (var type : values()) {
                if (type.mediaType.equals(mediaType)) {
                    return type.beginsLike(bytes);
                }
            }
            return false;
        }

        private boolean beginsLike(byte[] bytes) {
            if (bytes.length < offset + magic.length()) {
                return false;
            }
            for (int i = 0; i < magic.length(); i++) {
                if ((bytes[offset + i] & 0xff) != magic.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
