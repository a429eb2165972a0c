package ai.halo.rest.contract;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Pages of the documentation as they leave: with their own style and nothing from elsewhere. */
final class Pages {

    private static final String STYLE = read("/docs/style.css");
    private static final String NOTHING_FOREIGN =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private Pages() {}

    static MutableHttpResponse<String> page(String title, String body) {
        return HttpResponse.ok(Html.page(title, STYLE, body))
                .header("Content-Type", "text/html; charset=utf-8")
                .header("Content-Security-Policy", NOTHING_FOREIGN)
                .header("X-Content-Type-Options", "nosniff");
    }

    /** A file that came with the server. */
    static String read(String name) {
        try (InputStream file =
                Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
