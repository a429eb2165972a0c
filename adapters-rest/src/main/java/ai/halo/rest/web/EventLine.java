package ai.halo.rest.web;

import ai.halo.domain.Json;
import ai.halo.rest.contract.PublicUrl;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * A line over which server-sent events flow. It is kept open while nothing is said, cut off from a
 * reader who does not read, and ended with the reason that everybody gets.
 */
public final class EventLine {

    private static final Duration SILENCE = Duration.ofSeconds(15);

    /** A reader who leaves more than this unread is cut off, and may resume. */
    private static final long MAX_UNREAD = 256 * 1024;

    private final Outflow out;
    private final PublicUrl server;
    private final String requestId;
    private volatile Instant spokeAt;

    public EventLine(HttpRequest<?> request, PublicUrl server, Instant now) {
        this.out = Outflow.to(request);
        this.server = server;
        this.requestId = RequestId.of(request);
        this.spokeAt = now;
    }

    public static boolean wantedBy(HttpHeaders headers) {
        String accepted = headers.get(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_EVENT_STREAM);
    }

    public HttpResponse<?> response() {
        return HttpResponse.ok(out.body())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_EVENT_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_ENCODING, "identity") // a packer would hold back
                .header("X-Accel-Buffering", "no");
    }

    public void write(String events) {
        if (!events.isEmpty()) {
            var _ = out.write(events.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whether its reader has taken most of what was written. */
    public boolean hasRoom() {
        return out.unread() < MAX_UNREAD / 4;
    }

    public void keep(Instant now) {
        if (out.unread() > MAX_UNREAD) {
            out.cut();
        } else if (!now.isBefore(spokeAt.plus(SILENCE))) {
            spokeAt = now;
            write(ServerSentEvent.HEARTBEAT);
        }
    }

    public void end(Problem problem) {
        Json.Obj told = server.explained(problem.json()).with("request_id", requestId);
        write(ServerSentEvent.of("error", told));
        out.end();
    }

    /** Has this done when the line is closed, from whichever side. */
    public void onClose(Runnable farewell) {
        out.onGone(farewell);
        out.onEnd(farewell);
    }
}
