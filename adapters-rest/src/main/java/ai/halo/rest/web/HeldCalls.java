package ai.halo.rest.web;

import ai.halo.application.workspace.Admission;
import ai.halo.application.workspace.Admissions;
import ai.halo.application.workspace.Locks;
import ai.halo.domain.workspace.Key;
import ai.halo.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpRequest;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All calls that are held open, none of which holds a thread. When the locks of a workspace change,
 * or what opened a call ends by itself, its caller is let in anew or the call ends with the refusal
 * that everybody gets. Now and then that happens by itself, for a change that nobody heard of.
 */
@Singleton
public final class HeldCalls {

    private static final Logger LOG = LoggerFactory.getLogger(HeldCalls.class);
    private static final Duration BY_ITSELF = Duration.ofSeconds(15);

    private final Entrance entrance;
    private final Admissions admissions;
    private final InstantSource clock;
    private final Map<Held, Grant> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("held-calls").daemon().factory());
    private Instant lookedAt;

    /** A call that goes on after it was let in. */
    public interface Held {

        /** Goes on for this caller, until the moment this says if it says one; or is refused. */
        @Nullable Instant goOnFor(Caller caller);

        /** Is called every second or so. */
        default void keep(Instant now) {}

        void end(Problem problem);
    }

    private record Grant(HttpRequest<?> request, Caller caller, @Nullable Instant until) {

        /** Until the call or what its key opens ends, whichever comes first. */
        static Grant of(HttpRequest<?> request, Caller caller, @Nullable Instant until) {
            Instant goodUntil = caller.admission().goodUntil();
            boolean first = goodUntil != null && (until == null || goodUntil.isBefore(until));
            return new Grant(request, caller, first ? goodUntil : until);
        }

        boolean isOver(Instant now) {
            return until != null && now.isAfter(until);
        }
    }

    HeldCalls(Entrance entrance, Admissions admissions, Locks locks, InstantSource clock) {
        this.entrance = entrance;
        this.admissions = admissions;
        this.clock = clock;
        this.lookedAt = clock.instant();
        locks.watch(this::lookAgainIn);
        var _ = keeper.scheduleWithFixedDelay(guarded(this::keep), 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Holds a call from this caller, for whom it may go on until that moment if there is one;
     * running what this returns lets go of it.
     */
    public Runnable hold(
            HttpRequest<?> request, Caller caller, @Nullable Instant until, Held call) {
        open.put(call, Grant.of(request, caller, until));
        return () -> open.remove(call);
    }

    public int count() {
        return open.size();
    }

    @PreDestroy
    void close() {
        keeper.shutdownNow();
    }

    private void lookAgainIn(Set<WorkspaceId> workspaces) {
        if (!open.isEmpty() && !keeper.isShutdown()) {
            keeper.execute(
                    guarded(() ->
                            lookAgain(grant -> workspaces.contains(grant.caller().workspaceId()))));
        }
    }

    private void keep() {
        Instant now = clock.instant();
        open.keySet().forEach(call -> call.keep(now));
        boolean all = now.isAfter(lookedAt.plus(BY_ITSELF));
        if (all) {
            lookedAt = now;
        }
        lookAgain(grant -> all || grant.isOver(now));
    }

    /** Each key is asked about once, however many calls came with it. */
    private void lookAgain(Predicate<Grant> which) {
        Map<Key, Optional<Admission>> asked = new HashMap<>();
        open.forEach((call, grant) -> {
            if (which.test(grant)) {
                lookAgain(call, grant, key -> asked.computeIfAbsent(key, admissions::of));
            }
        });
    }

    private void lookAgain(Held call, Grant grant, Function<Key, Optional<Admission>> known) {
        try {
            Caller caller = entrance.admit(grant.request(), known);
            if (!caller.equals(grant.caller()) || grant.isOver(clock.instant())) {
                Instant until = call.goOnFor(caller);
                open.replace(call, grant, Grant.of(grant.request(), caller, until));
            }
        } catch (Refused refused) {
            call.end(refused.problem());
        }
    }

    /** Whatever goes wrong once, the next look comes. */
    private static Runnable guarded(Runnable look) {
        return () -> {
            try {
                look.run();
            } catch (RuntimeException failed) {
                LOG.error("The calls that are held open could not be looked after", failed);
            }
        };
    }
}
