package ai.halo.rest.conversation;

import ai.halo.application.conversation.Exchange;
import ai.halo.application.conversation.Exchange.Said;
import ai.halo.application.conversation.Follower;
import ai.halo.domain.Json;
import ai.halo.domain.contact.Visitor;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.web.Outflow;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.RequestId;
import ai.halo.rest.web.ServerSentEvent;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** A conversation as server-sent events, from the position after which somebody reads it. */
final class LiveStream implements Follower {

    private static final Duration SILENCE = Duration.ofSeconds(15);

    /** A reader who leaves more than this unread is cut off, and may resume. */
    private static final long MAX_UNREAD = 256 * 1024;

    private final Outflow out;
    private final String requestId;
    private Visitor visitor;
    private Visitor owner = new Visitor.Anonymous();
    private volatile int position;
    private volatile Instant spokeAt;
    private Json.Obj floor = Json.Obj.EMPTY;
    private Json.Obj read = Json.Obj.EMPTY;

    LiveStream(HttpRequest<?> request, Visitor visitor, int position, Instant now) {
        this.out = Outflow.to(request);
        this.requestId = RequestId.of(request);
        this.visitor = visitor;
        this.position = position;
        this.spokeAt = now;
    }

    HttpResponse<?> response() {
        return HttpResponse.ok(out.body())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_EVENT_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_ENCODING, "identity") // a packer would hold back
                .header("X-Accel-Buffering", "no");
    }

    Outflow out() {
        return out;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public synchronized void hear(Exchange news) {
        owner = news.owner();
        if (!admitted()) {
            return;
        }
        var events = new StringBuilder();
        for (Said said : news.after(position).said()) {
            position = said.message().position();
            events.append(ServerSentEvent.of(position, "message", ExchangeWire.json(said)));
        }
        if (!ExchangeWire.floor(news).equals(floor)) {
            floor = ExchangeWire.floor(news);
            events.append(ServerSentEvent.of("floor", floor));
        }
        Json.Obj marker = ExchangeWire.read(news.read(), news.unread());
        if (!marker.equals(read)) {
            read = marker;
            events.append(ServerSentEvent.of("read", read));
        }
        write(events.toString());
    }

    /** Goes on for somebody who was looked at again, if the conversation is still hers. */
    synchronized void goOnFor(Visitor looked) {
        visitor = looked;
        var _ = admitted();
    }

    private boolean admitted() {
        boolean hers = owner.admits(visitor);
        if (!hers) {
            end(Visitors.SESSION_NOT_YOURS);
        }
        return hers;
    }

    /** Keeps the line open, and cuts it off from a reader who does not read. */
    void keep(Instant now) {
        if (out.unread() > MAX_UNREAD) {
            out.cut();
        } else if (!now.isBefore(spokeAt.plus(SILENCE))) {
            spokeAt = now;
            write(ServerSentEvent.HEARTBEAT);
        }
    }

    void end(Problem problem) {
        write(ServerSentEvent.of("error", problem.json().with("request_id", Json.text(requestId))));
        out.end();
    }

    private void write(String events) {
        if (!events.isEmpty()) {
            var _ = out.write(events.getBytes(StandardCharsets.UTF_8));
        }
    }
}
