package ai.halo.persistence.log;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.log.EventViews;
import ai.halo.application.log.EventViewsContract;
import ai.halo.application.log.FollowLog;
import ai.halo.application.log.LogFollower;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.MessageReceived;
import ai.halo.persistence.OnPostgres;
import ai.halo.persistence.database.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class PostgresEventViewsTest extends OnPostgres implements EventViewsContract {

    private final EventViews events = new PostgresEventViews(reader, transactions);

    @Override
    public EventViews events() {
        return events;
    }

    @Override
    public void happen(MessageReceived event) {
        within(() -> log.append(List.of(event)));
    }

    @Test
    void missesAndDoublesNothingForAFollowerWhileManyWrite() throws Exception {
        var written = new CountDownLatch(200);
        var diary = new Diary(events.end());
        try (var tail = new LogTail(reader).start();
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = new FollowLog(events, new LoggedNews(tail)).follow(workspace(), diary);
            for (int i = 0; i < 200; i++) {
                writers.execute(() -> {
                    within(this::happenSlowly);
                    written.countDown();
                });
            }
            written.await();
            Eventually.succeeds(() -> {
                if (diary.size() < 200) {
                    throw new IllegalStateException("not all was told yet");
                }
            });
        }

        assertThat(diary.heard).hasSize(200).doesNotHaveDuplicates();
    }

    private void happenSlowly() {
        log.append(
                List.of(
                        new MessageReceived(
                                new ConversationId(UUID.randomUUID()),
                                new MessageId(UUID.randomUUID()),
                                NOON)));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A follower who writes down what it hears. */
    private static final class Diary implements LogFollower {

        final List<UUID> heard = new ArrayList<>();
        private String place;

        Diary(String place) {
            this.place = place;
        }

        @Override
        public synchronized String place() {
            return place;
        }

        @Override
        public boolean hasRoom() {
            return true;
        }

        @Override
        public synchronized void hear(EventViews.Part part) {
            part.lines().forEach(line -> heard.add(line.id()));
            place = part.next();
        }

        synchronized int size() {
            return heard.size();
        }
    }
}
