package ai.halo.rest.log;

import ai.halo.application.Page;
import ai.halo.application.log.EventViews;
import ai.halo.application.log.FollowLog;
import ai.halo.rest.contract.PublicUrl;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.EventLine;
import ai.halo.rest.web.HeldCalls;
import ai.halo.rest.web.Query;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** {@code /events}: everything that happened in a workspace, as a list or live. */
@Controller("/api/v1/events")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LogController {

    static final String LAST = "Last-Event-ID";

    private final EventViews events;
    private final FollowLog followLog;
    private final HeldCalls heldCalls;
    private final PublicUrl server;
    private final InstantSource clock;

    LogController(
            EventViews events,
            FollowLog followLog,
            HeldCalls heldCalls,
            PublicUrl server,
            InstantSource clock) {
        this.events = events;
        this.followLog = followLog;
        this.heldCalls = heldCalls;
        this.server = server;
        this.clock = clock;
    }

    @Get(produces = MediaType.ALL)
    HttpResponse<?> events(Caller caller, HttpRequest<?> request) {
        int limit = Query.of(request).whole("limit", 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        boolean live = EventLine.wantedBy(request.getHeaders());
        String after = after(request);
        String place = live && after == null ? events.end() : after;
        EventViews.Part begun = events.after(caller.workspaceId(), place, limit);
        return live
                ? follow(caller, request, begun, place == null ? begun.next() : place)
                : HttpResponse.ok(LogWire.json(begun));
    }

    private HttpResponse<?> follow(
            Caller caller, HttpRequest<?> request, EventViews.Part begun, String place) {
        var line = new EventLine(request, server, clock.instant());
        var stream = new LogStream(line, place);
        line.onClose(heldCalls.hold(request, caller, null, stream));
        stream.hear(begun);
        line.onClose(followLog.follow(caller.workspaceId(), stream));
        return line.response();
    }

    /** Where a reader goes on: behind the last event it saw, or where it says. */
    private static @Nullable String after(HttpRequest<?> request) {
        String last = request.getHeaders().get(LAST);
        return last == null ? Query.of(request).textOrNull("after") : last;
    }
}
