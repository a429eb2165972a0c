package ai.halo.rest.conversation;

import ai.halo.application.conversation.Exchange;
import ai.halo.application.conversation.FollowExchange;
import ai.halo.rest.contract.PublicUrl;
import ai.halo.rest.web.EventLine;
import ai.halo.rest.web.HeldCalls;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Opens conversations to those who follow them live. */
@Singleton
final class LiveStreams {

    private final FollowExchange followExchange;
    private final HeldCalls heldCalls;
    private final PublicUrl server;
    private final InstantSource clock;

    LiveStreams(
            FollowExchange followExchange,
            HeldCalls heldCalls,
            PublicUrl server,
            InstantSource clock) {
        this.followExchange = followExchange;
        this.heldCalls = heldCalls;
        this.server = server;
        this.clock = clock;
    }

    /** Tells what there is, and from then on all news. */
    HttpResponse<?> open(Reader reader, Exchange begun, int position) {
        var line = new EventLine(reader.request(), server, clock.instant());
        var stream = new LiveStream(line, reader, position);
        line.onClose(heldCalls.hold(reader.request(), reader.caller(), reader.until(), stream));
        stream.hear(begun);
        line.onClose(followExchange.follow(reader.caller().workspaceId(), begun.session(), stream));
        return line.response();
    }
}
