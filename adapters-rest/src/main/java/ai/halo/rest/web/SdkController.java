package ai.halo.rest.web;

import ai.halo.domain.Json;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.Optional;

/** The widget's script for every page, and the hash by which a page may insist on its bytes. */
@Controller
final class SdkController {

    private static final String LATEST = "latest";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FIVE_MINUTES = "public, max-age=300, must-revalidate";

    private static final Problem UNKNOWN =
            Problem.notFound("not_found", "There is no such file in any release of the widget.");

    private final List<Release> releases = Release.all();

    @Get("/sdk/{version}/{file}")
    HttpResponse<?> file(HttpRequest<?> request, String version, String file) {
        Release.File found =
                release(version)
                        .flatMap(release -> release.file(file))
                        .orElseThrow(() -> new Refused(UNKNOWN));
        boolean known =
                request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                        .anyMatch(sent -> sent.contains(found.etag()));
        MutableHttpResponse<?> response =
                known
                        ? HttpResponse.notModified()
                        : HttpResponse.ok(found.bytes())
                                .header(HttpHeaders.CONTENT_TYPE, found.type());
        return response.header(HttpHeaders.ETAG, found.etag())
                .header(HttpHeaders.CACHE_CONTROL, version.equals(LATEST) ? FIVE_MINUTES : FOR_EVER)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Get("/api/sdk/sri")
    Json integrity() {
        Json.Obj files = Json.object();
        for (Release release : releases) {
            files = files.with(release.version() + "/" + Release.SCRIPT, integrity(release));
        }
        Release newest = releases.getLast();
        return Json.object()
                .with("version", newest.version())
                .with("files", files.with(LATEST + "/" + Release.SCRIPT, integrity(newest)));
    }

    private static String integrity(Release release) {
        return release.file(Release.SCRIPT).orElseThrow().integrity();
    }

    private Optional<Release> release(String version) {
        return version.equals(LATEST)
                ? Optional.of(releases.getLast())
                : releases.stream().filter(known -> known.version().equals(version)).findFirst();
    }
}
