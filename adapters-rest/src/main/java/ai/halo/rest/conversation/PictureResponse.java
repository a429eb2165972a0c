package ai.halo.rest.conversation;

import ai.halo.domain.conversation.Image;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;

/**
 * A picture on its way to be looked at, and to be nothing else: whatever its bytes could be taken
 * for, they run nothing. Under its hash it never changes.
 */
final class PictureResponse {

    private static final String A_YEAR = "private, max-age=31536000, immutable";

    private PictureResponse() {}

    static HttpResponse<byte[]> of(Image.Inline picture) {
        return HttpResponse.ok(picture.bytes())
                .contentType(MediaType.of(picture.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header(HttpHeaders.CACHE_CONTROL, A_YEAR)
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
