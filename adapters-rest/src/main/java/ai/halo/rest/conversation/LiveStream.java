package ai.halo.rest.conversation;

import ai.halo.application.conversation.Exchange;
import ai.halo.application.conversation.Exchange.Said;
import ai.halo.application.conversation.Follower;
import ai.halo.domain.Json;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Rating;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.EventLine;
import ai.halo.rest.web.HeldCalls;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.ServerSentEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A conversation as server-sent events, from the position after which somebody reads it. */
final class LiveStream implements Follower, HeldCalls.Held {

    private final EventLine line;
    private Reader reader;
    private Visitor owner = new Visitor.Anonymous();
    private volatile int position;
    private Json.Obj floor = Json.Obj.EMPTY;
    private Json.Obj read = Json.Obj.EMPTY;

    LiveStream(EventLine line, Reader reader, int position) {
        this.line = line;
        this.reader = reader;
        this.position = position;
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
            Json.Obj message = ExchangeWire.json(said);
            events.append(ServerSentEvent.of(position, "message", message));
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
        line.write(events.toString());
    }

    /** What was not told yet comes with its rating. */
    @Override
    public synchronized void hearRated(Said rated) {
        Rating rating = rated.rating();
        if (rating != null && rated.message().position() <= position && admitted()) {
            line.write(ServerSentEvent.of("rating", ExchangeWire.rated(rated, rating)));
        }
    }

    /** If the conversation is still hers. */
    @Override
    public synchronized @Nullable Instant goOnFor(Caller caller) {
        reader = reader.as(caller);
        var _ = admitted();
        return reader.until();
    }

    @Override
    public void keep(Instant now) {
        line.keep(now);
    }

    @Override
    public void end(Problem problem) {
        line.end(problem);
    }

    private boolean admitted() {
        boolean hers = owner.admits(reader.visitor());
        if (!hers) {
            end(Visitors.SESSION_NOT_YOURS);
        }
        return hers;
    }
}
