package ai.halo.rest.conversation;

import ai.halo.application.conversation.Exchange;
import ai.halo.application.conversation.FollowExchange;
import ai.halo.domain.Json;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All conversations that are followed live through this door. None of them holds a thread; one
 * looks after all of them.
 */
@Singleton
final class LiveStreams {

    private final FollowExchange followExchange;
    private final InstantSource clock;
    private final Map<LiveStream, Pass> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("live-keeper").daemon().factory());

    /** Until when somebody may listen, and how that is found out then. */
    private record Pass(@Nullable Instant until, Supplier<Visitor> renewed) {}

    LiveStreams(FollowExchange followExchange, InstantSource clock) {
        this.followExchange = followExchange;
        this.clock = clock;
        var _ = keeper.scheduleWithFixedDelay(this::keep, 1, 1, TimeUnit.SECONDS);
    }

    /** Tells what there is, and from then on all news. */
    HttpResponse<?> open(
            HttpRequest<?> request,
            WorkspaceId workspace,
            Supplier<Visitor> who,
            Exchange begun,
            int position) {
        Visitor visitor = who.get();
        var stream = new LiveStream(request, visitor, position, clock.instant());
        stream.hear(begun);
        Runnable end = followExchange.follow(workspace, begun.session(), stream);
        open.put(stream, new Pass(expiry(visitor), who));
        stream.out().onGone(() -> forget(stream, end));
        stream.out().onEnd(() -> forget(stream, end));
        return stream.response();
    }

    int count() {
        return open.size();
    }

    @PreDestroy
    void close() {
        keeper.shutdownNow();
    }

    private void forget(LiveStream stream, Runnable end) {
        open.remove(stream);
        end.run();
    }

    private void keep() {
        Instant now = clock.instant();
        open.forEach((stream, pass) -> {
            stream.keep(now);
            if (pass.until() != null && now.isAfter(pass.until())) {
                renew(stream, pass);
            }
        });
    }

    /** Where nobody need prove who she is, who says so goes on without a valid token. */
    private void renew(LiveStream stream, Pass pass) {
        try {
            Visitor looked = pass.renewed().get();
            stream.goOnFor(looked);
            if (!(looked instanceof Visitor.Verified)) {
                open.replace(stream, new Pass(null, pass.renewed()));
            }
        } catch (Refused refused) {
            Problem problem = refused.problem();
            stream.end(problem);
        }
    }

    private static @Nullable Instant expiry(Visitor visitor) {
        return visitor instanceof Visitor.Verified(_, var claims)
                        && claims.at("exp") instanceof Json.Num(var seconds)
                ? Instant.ofEpochSecond(seconds.longValue())
                : null;
    }
}
