package ai.halo.rest.conversation;

import ai.halo.application.conversation.Exchange;
import ai.halo.application.conversation.FollowExchange;
import ai.halo.application.conversation.Follower;
import ai.halo.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Holds a call back until there is news in its conversation, or its patience ends. */
@Singleton
final class Patience {

    private final FollowExchange followExchange;
    private final ExecutorService threads;

    Patience(
            FollowExchange followExchange, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.followExchange = followExchange;
        this.threads = threads;
    }

    /** Who asks is looked at again before she is told anything. */
    CompletableFuture<HttpResponse<?>> wait(
            WorkspaceId workspace,
            Exchange known,
            int position,
            Duration atMost,
            Supplier<Exchange> reading) {
        var news = new CompletableFuture<Boolean>();
        Runnable end =
                followExchange.follow(
                        workspace,
                        known.session(),
                        new Follower() {
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
                        });
        return news.completeOnTimeout(false, atMost.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((_, _) -> end.run())
                .thenApplyAsync(_ -> HttpResponse.ok(ExchangeWire.json(reading.get())), threads);
    }
}
