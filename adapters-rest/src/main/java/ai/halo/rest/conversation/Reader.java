package ai.halo.rest.conversation;

import ai.halo.domain.contact.Visitor;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.web.Caller;
import io.micronaut.http.HttpRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who reads a conversation, as far as her call and its caller tell. */
record Reader(HttpRequest<?> request, Caller caller, Visitor visitor, Visitors visitors) {

    static Reader of(HttpRequest<?> request, Caller caller, Visitors visitors) {
        return new Reader(request, caller, visitors.of(caller, request.getHeaders()), visitors);
    }

    /** The same call, looked at again. */
    Reader as(Caller now) {
        return of(request, now, visitors);
    }

    /** When it has to be looked at again because what she proves herself with ends. */
    @Nullable Instant until() {
        return Visitors.expiry(visitor);
    }
}
