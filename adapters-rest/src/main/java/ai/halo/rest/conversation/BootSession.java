package ai.halo.rest.conversation;

import ai.halo.application.conversation.Exchange;
import ai.halo.application.conversation.ReadExchange;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.SessionId;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.web.BootMember;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Refused;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Where the conversation stands that a visitor had in this browser before. */
@Singleton
@Requires(beans = ReadExchange.class)
final class BootSession implements BootMember {

    private final ReadExchange readExchange;
    private final Visitors visitors;

    BootSession(ReadExchange readExchange, Visitors visitors) {
        this.readExchange = readExchange;
        this.visitors = visitors;
    }

    @Override
    public String name() {
        return "session";
    }

    @Override
    public @Nullable Json of(Caller caller, HttpRequest<?> request) {
        SessionId session = HeldSession.in(request.getHeaders());
        if (session == null) {
            return null;
        }
        var visitor = visitors.of(caller, request.getHeaders());
        return switch (readExchange.read(caller.workspaceId(), session, visitor, null, 1)) {
            case ReadExchange.Outcome.Read(var exchange) -> json(exchange);
            case ReadExchange.Outcome.SessionNotYours _ ->
                    throw new Refused(Visitors.SESSION_NOT_YOURS);
        };
    }

    private static Json json(Exchange exchange) {
        return Json.object()
                .with("session_id", exchange.session().value())
                .and(ExchangeWire.floor(exchange))
                .with("last", Json.number(exchange.last()))
                .and(ExchangeWire.read(exchange.read(), exchange.unread()))
                .with("returning", Json.bool(exchange.last() > 0));
    }
}
