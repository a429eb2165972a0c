package ai.halo.rest.conversation;

import ai.halo.application.conversation.Exchange;
import ai.halo.application.conversation.ReadExchange;
import ai.halo.application.conversation.ReadExchange.Outcome.Read;
import ai.halo.application.conversation.ReadExchange.Outcome.SessionNotYours;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.SessionId;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.web.BootMember;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Refused;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Where a visitor left her conversation, told to her widget as it starts. */
@Singleton
final class Standing implements BootMember {

    private final ReadExchange readExchange;
    private final Visitors visitors;

    Standing(ReadExchange readExchange, Visitors visitors) {
        this.readExchange = readExchange;
        this.visitors = visitors;
    }

    @Override
    public String name() {
        return "session";
    }

    @Override
    public @Nullable Json of(Caller caller, HttpRequest<?> request) {
        var visitor = visitors.of(caller, request.getHeaders());
        SessionId session = HeldSession.in(request.getHeaders());
        if (session == null) {
            return null;
        }
        return switch (readExchange.read(caller.workspaceId(), session, visitor, null, 0)) {
            case Read(var exchange) -> json(exchange);
            case SessionNotYours _ -> throw new Refused(Visitors.SESSION_NOT_YOURS);
        };
    }

    private static Json json(Exchange exchange) {
        return Json.object()
                .with("session_id", exchange.session().value())
                .with("last", Json.number(exchange.last()))
                .and(ExchangeWire.read(exchange.read(), exchange.unread()))
                .and(ExchangeWire.floor(exchange))
                .with("returning", Json.bool(exchange.last() > 0));
    }
}
