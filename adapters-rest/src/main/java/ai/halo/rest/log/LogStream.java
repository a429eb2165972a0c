package ai.halo.rest.log;

import ai.halo.application.log.EventViews.Line;
import ai.halo.application.log.EventViews.Part;
import ai.halo.application.log.LogFollower;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.EventLine;
import ai.halo.rest.web.HeldCalls;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.ServerSentEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A log as server-sent events, from the place behind which somebody reads it. */
final class LogStream implements LogFollower, HeldCalls.Held {

    private final EventLine line;
    private volatile String place;

    LogStream(EventLine line, String place) {
        this.line = line;
        this.place = place;
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public boolean hasRoom() {
        return line.hasRoom();
    }

    @Override
    public void hear(Part part) {
        var events = new StringBuilder();
        for (Line one : part.lines()) {
            events.append(ServerSentEvent.of(one.place(), "event", LogWire.json(one)));
        }
        place = part.next();
        line.write(events.toString());
    }

    /** Whoever may come in may go on. */
    @Override
    public @Nullable Instant goOnFor(Caller caller) {
        return null;
    }

    @Override
    public void keep(Instant now) {
        line.keep(now);
    }

    @Override
    public void end(Problem problem) {
        line.end(problem);
    }
}
