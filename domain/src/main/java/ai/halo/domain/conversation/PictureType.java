package ai.halo.domain.conversation;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of pictures that are taken, known by the bytes they begin with. */
enum PictureType {
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    GIF("image/gif", "GIF8?a"),
    WEBP("image/webp", "RIFF????WEBP");

    private final String mediaType;
    private final String beginning;

    /** In a beginning, a question mark stands for any byte. */
    PictureType(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    static Optional<PictureType> of(byte[] bytes) {
        return Arrays.stream(values()).filter(type -> type.begins(bytes)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    private boolean begins(byte[] bytes) {
        if (bytes.length < beginning.length()) {
            return false;
        }
        for (int i = 0; i < beginning.length(); i++) {
            char expected = beginning.charAt(i);
            if (expected != '?' && expected != (bytes[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }
}
