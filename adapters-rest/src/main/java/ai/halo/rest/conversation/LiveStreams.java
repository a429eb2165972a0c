package ai.halo.rest.conversation;

import static java.util.stream.Collectors.toSet;

import ai.halo.application.conversation.Exchange;
import ai.halo.application.conversation.FollowExchange;
import ai.halo.application.workspace.Admissions;
import ai.halo.domain.Json;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All conversations that are followed live through this door. None of them holds a thread; one
 * looks after all of them.
 */
@Singleton
final class LiveStreams {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);

    private static final Problem KEY_DIED =
            Problem.of(
                    HttpStatus.UNAUTHORIZED,
                    "unauthorized",
                    "Send a valid key: Authorization: Bearer …");
    private static final int BEARER = "Bearer ".length();

    /** So long a key that has died may still be listened with. */
    private static final Duration KEYS = Duration.ofSeconds(15);

    private final FollowExchange followExchange;
    private final Admissions admissions;
    private final InstantSource clock;
    private Instant keysSeen;
    private final Map<LiveStream, Pass> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("live-keeper").daemon().factory());

    /** Until when somebody may listen, and how that is found out then. */
    private record Pass(Key key, @Nullable Instant until, Supplier<Visitor> renewed) {}

    LiveStreams(FollowExchange followExchange, Admissions admissions, InstantSource clock) {
        this.followExchange = followExchange;
        this.admissions = admissions;
        this.clock = clock;
        this.keysSeen = clock.instant();
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
        open.put(stream, new Pass(key(request), expiry(visitor), who));
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

    /** Whatever goes wrong once, the next look comes. */
    private void keep() {
        try {
            Instant now = clock.instant();
            open.forEach((stream, pass) -> keep(stream, pass, now));
            if (now.isAfter(keysSeen.plus(KEYS))) {
                keysSeen = now;
                endThoseOfDeadKeys();
            }
        } catch (RuntimeException failed) {
            LOG.error("the live streams could not be looked after", failed);
        }
    }

    private void keep(LiveStream stream, Pass pass, Instant now) {
        stream.keep(now);
        if (pass.until() != null && now.isAfter(pass.until())) {
            renew(stream, pass);
        }
    }

    /** Each key is asked about once, however many listen with it. */
    private void endThoseOfDeadKeys() {
        Set<Key> dead =
                open.values().stream()
                        .map(Pass::key)
                        .distinct()
                        .filter(key -> admissions.of(key).isEmpty())
                        .collect(toSet());
        open.forEach((stream, pass) -> {
            if (dead.contains(pass.key())) {
                stream.end(KEY_DIED);
            }
        });
    }

    private static Key key(HttpRequest<?> request) {
        return Key.of(
                request.getHeaders().getAuthorization().orElseThrow().substring(BEARER).strip());
    }

    /** Where nobody need prove who she is, who says so goes on without a valid token. */
    private void renew(LiveStream stream, Pass pass) {
        try {
            Visitor looked = pass.renewed().get();
            stream.goOnFor(looked);
            if (!(looked instanceof Visitor.Verified)) {
                open.replace(stream, new Pass(pass.key(), null, pass.renewed()));
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
