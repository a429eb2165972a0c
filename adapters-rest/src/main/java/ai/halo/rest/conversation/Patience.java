package ai.halo.rest.conversation;

import ai.halo.application.conversation.Exchange;
import ai.halo.application.conversation.FollowExchange;
import ai.halo.application.conversation.Follower;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.HeldCalls;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.Refused;
import io.micronaut.http.HttpResponse;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds a call back until there is news in its conversation, or its patience ends. */
@Singleton
final class Patience {

    private final FollowExchange followExchange;
    private final HeldCalls heldCalls;
    private final ExecutorService threads;

    Patience(
            FollowExchange followExchange,
            HeldCalls heldCalls,
            @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.followExchange = followExchange;
        this.heldCalls = heldCalls;
        this.threads = threads;
    }

    /** Who asks is looked at again before she is told anything. */
    CompletableFuture<HttpResponse<?>> wait(
            Reader reader,
            Exchange known,
            int position,
            Duration atMost,
            Function<Reader, Exchange> reading) {
        var waiting = new Waiting(reader, position);
        Runnable letGo = heldCalls.hold(reader.request(), reader.caller(), reader.until(), waiting);
        Runnable leave =
                followExchange.follow(reader.caller().workspaceId(), known.session(), waiting);
        return waiting.news
                .completeOnTimeout(false, atMost.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((_, _) -> {
                    letGo.run();
                    leave.run();
                })
                .thenApplyAsync(
                        _ -> HttpResponse.ok(ExchangeWire.json(reading.apply(waiting.again()))),
                        threads);
    }

    private static final class Waiting implements Follower, HeldCalls.Held {

        private final CompletableFuture<Boolean> news = new CompletableFuture<>();
        private final int position;
        private volatile Reader reader;

        Waiting(Reader reader, int position) {
            this.reader = reader;
            this.position = position;
        }

        Reader again() {
            return reader.as(reader.caller());
        }

        @Override
        public int position() {
            return position;
        }

        @Override
        public void hear(Exchange told) {
            if (told.last() > position) {
                var _ = news.complete(true);
            }
        }

        @Override
        public @Nullable Instant goOnFor(Caller caller) {
            reader = reader.as(caller);
            return reader.until();
        }

        @Override
        public void end(Problem problem) {
            var _ = news.completeExceptionally(new Refused(problem));
        }
    }
}
