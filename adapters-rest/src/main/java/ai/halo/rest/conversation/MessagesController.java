package ai.halo.rest.conversation;

import ai.halo.application.conversation.Exchange;
import ai.halo.application.conversation.MarkRead;
import ai.halo.application.conversation.ReadExchange;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.EventLine;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Numbers;
import ai.halo.rest.web.Query;
import ai.halo.rest.web.Refused;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@code /messages}: a customer's own conversation, as a list, with patience, or live. */
@Controller("/api/sdk/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MessagesController {

    static final int MOST = 100;
    static final int LATEST = 50;
    static final int MAX_WAIT = 25;

    private final ReadExchange readExchange;
    private final MarkRead markRead;
    private final Visitors visitors;
    private final LiveStreams live;
    private final Patience patience;

    MessagesController(
            ReadExchange readExchange,
            MarkRead markRead,
            Visitors visitors,
            LiveStreams live,
            Patience patience) {
        this.readExchange = readExchange;
        this.markRead = markRead;
        this.visitors = visitors;
        this.live = live;
        this.patience = patience;
    }

    @Get(produces = MediaType.ALL)
    CompletableFuture<HttpResponse<?>> messages(Caller caller, HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        var query = Query.of(request);
        Integer after = after(request);
        int limit = query.whole("limit", 1, MOST, after == null ? LATEST : MOST);
        SessionId session = HeldSession.of(headers);
        var reader = Reader.of(request, caller, visitors);
        Exchange found = read(reader, session, after, limit);
        if (EventLine.wantedBy(headers)) {
            int position = after == null ? Math.max(0, found.last() - limit) : after;
            return CompletableFuture.completedFuture(live.open(reader, found, position));
        }
        int wait = query.whole("wait", 0, MAX_WAIT, 0);
        return wait == 0 || after == null || !found.said().isEmpty()
                ? CompletableFuture.completedFuture(HttpResponse.ok(ExchangeWire.json(found)))
                : patience.wait(
                        reader,
                        found,
                        after,
                        Duration.ofSeconds(wait),
                        again -> read(again, session, after, limit));
    }

    @Post("/read")
    HttpResponse<Json> read(Caller caller, Fields body) {
        var session = new SessionId(body.text("session_id"));
        Integer position = body.integerOrNull("position", 0, Integer.MAX_VALUE);
        if (position == null) {
            throw new InvalidValue("position", "is required: send the position of a message");
        }
        Visitor visitor = visitors.of(caller, body);
        return switch (markRead.mark(caller.workspaceId(), session, visitor, position)) {
            case MarkRead.Outcome.Marked(var read, var unread) ->
                    HttpResponse.ok(
                            Json.object()
                                    .with("success", Json.bool(true))
                                    .and(ExchangeWire.read(read, unread)));
            case MarkRead.Outcome.SessionNotYours _ -> Visitors.SESSION_NOT_YOURS.response();
        };
    }

    private Exchange read(Reader reader, SessionId session, @Nullable Integer after, int limit) {
        WorkspaceId workspace = reader.caller().workspaceId();
        return switch (readExchange.read(workspace, session, reader.visitor(), after, limit)) {
            case ReadExchange.Outcome.Read(var exchange) -> exchange;
            case ReadExchange.Outcome.SessionNotYours _ ->
                    throw new Refused(Visitors.SESSION_NOT_YOURS);
        };
    }

    /** Where a reader goes on: behind the last event it saw, or where it says. */
    private static @Nullable Integer after(HttpRequest<?> request) {
        String last = request.getHeaders().get("Last-Event-ID");
        return last == null
                ? Query.of(request).wholeOrNull("after", 0, Integer.MAX_VALUE)
                : Integer.valueOf(Numbers.read("Last-Event-ID", last, 0, Integer.MAX_VALUE));
    }
}
