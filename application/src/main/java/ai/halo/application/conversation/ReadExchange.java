package ai.halo.application.conversation;

import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer looks at her conversation. */
public final class ReadExchange {

    private final ExchangeViews exchanges;

    public ReadExchange(ExchangeViews exchanges) {
        this.exchanges = exchanges;
    }

    /** What was said after a position, or the last of it where none is named. */
    public Outcome read(
            WorkspaceId workspace,
            SessionId session,
            Visitor visitor,
            @Nullable Integer after,
            int limit) {
        Optional<Exchange> found =
                after == null
                        ? exchanges.latest(workspace, session, limit)
                        : exchanges.after(workspace, session, after, limit);
        Exchange exchange = found.orElseGet(() -> Exchange.none(session));
        return exchange.owner().admits(visitor)
                ? new Outcome.Read(exchange)
                : new Outcome.SessionNotYours();
    }

    /** The conversation, empty if nobody has spoken in it, or that it is somebody else's. */
    public sealed interface Outcome {

        record Read(Exchange exchange) implements Outcome {}

        record SessionNotYours() implements Outcome {}
    }
}
