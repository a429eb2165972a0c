package ai.halo.persistence.conversation;

import ai.halo.domain.Json;
import ai.halo.domain.conversation.Image;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The pictures of a message as JSON: an address, or the hash of a blob and its media type. */
public final class ImagesForm {

    private ImagesForm() {}

    static Json write(List<Image> images) {
        return new Json.Arr(images.stream().map(ImagesForm::write).toList());
    }

    public static List<Image> read(Json kept) {
        return kept instanceof Json.Arr(var items)
                ? items.stream().map(Json.Obj.class::cast).map(ImagesForm::image).toList()
                : List.of();
    }

    /** The picture as it is kept. */
    static Image.Stored stored(Image.Inline image) {
        return new Image.Stored(HexFormat.of().formatHex(sha256(image)), image.mediaType());
    }

    private static Json write(Image image) {
        return switch (image) {
            case Image.Linked(var address) -> Json.object().with("url", address.toString());
            case Image.Stored(var hash, var mediaType) ->
                    Json.object().with("blob", hash).with("media_type", mediaType);
            case Image.Inline inline -> write(stored(inline));
        };
    }

    private static Image image(Json.Obj kept) {
        return kept.get("blob") instanceof Json.Text(var hash)
                ? new Image.Stored(hash, kept.at("media_type").plain())
                : new Image.Linked(URI.create(kept.at("url").plain()));
    }

    private static byte[] sha256(Image.Inline image) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(image.bytes());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java knows SHA-256", impossible);
        }
    }
}
