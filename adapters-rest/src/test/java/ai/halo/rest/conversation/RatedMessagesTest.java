package ai.halo.rest.conversation;

import static ai.halo.application.answering.SampleTurns.NOON;
import static ai.halo.rest.RunningServer.SERVER_KEY;
import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.InMemoryDesk;
import ai.halo.application.answering.ScriptedReasoner;
import ai.halo.application.conversation.ExchangeViews;
import ai.halo.application.conversation.FollowExchange;
import ai.halo.application.conversation.Happenings.Happening;
import ai.halo.application.conversation.InMemoryExchanges;
import ai.halo.application.conversation.InMemoryHappenings;
import ai.halo.application.conversation.InMemoryRatings;
import ai.halo.application.conversation.MarkRead;
import ai.halo.application.conversation.Ratings.Rated;
import ai.halo.application.conversation.ReadExchange;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.Rating;
import ai.halo.domain.conversation.SessionId;
import ai.halo.rest.LiveReader;
import ai.halo.rest.RunningServer;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer sees beside a message: what it answers, and what she thought of it. */
class RatedMessagesTest {

    private static final String BAD = "\"rating\":\"bad\",\"comment\":\"Too short 🙂\"}";

    private final InMemoryDesk desk = new InMemoryDesk();
    private final InMemoryHappenings happenings = new InMemoryHappenings();
    private final InMemoryRatings ratings = new InMemoryRatings(desk.conversations);
    private final ExchangeViews exchanges = new InMemoryExchanges(desk.conversations, ratings);
    private final RunningServer server =
            RunningServer.with(
                    bean(ReadExchange.class, new ReadExchange(exchanges)),
                    bean(ExchangeViews.class, exchanges),
                    bean(
                            MarkRead.class,
                            new MarkRead(
                                    exchanges,
                                    desk.conversations,
                                    desk.transactions,
                                    InstantSource.fixed(NOON))),
                    bean(FollowExchange.class, new FollowExchange(exchanges, happenings)));

    @BeforeEach
    void ask() {
        var _ = desk.answer(ScriptedReasoner.plain(), desk.asking("How do I export?"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void areShownWithTheirRatingAndTheirQuestion() {
        var _ = rate();
        Json.Obj page =
                server.get("/api/sdk/messages", LiveReader.headers(SERVER_KEY, "application/json"))
                        .json();
        var answer = (Json.Obj) ((Json.Arr) page.at("messages")).items().getLast();

        assertThat(answer.at("in_reply_to").plain())
                .isEqualTo(desk.messages().getFirst().id().value().toString());
        assertThat(answer.at("rating").compact()).isEqualTo("{" + BAD);
    }

    @Test
    void areToldAgainByTheirRatingOnly() {
        try (var reader = LiveReader.open(server, "/api/sdk/messages?after=1")) {
            for (int i = 0; i < 3; i++) {
                var _ = reader.next();
            }
            MessageId answer = rate();
            happenings.happen(
                    new Happening(server.keys().workspace(), desk.conversation().id(), answer));
            assertThat(reader.next().compact())
                    .startsWith("[\"rating\",{\"position\":2,\"message_id\":\"" + answer.value())
                    .endsWith(BAD + "]");
            assertThat(reader.lastId()).isEqualTo("2");
        }
    }

    private MessageId rate() {
        MessageId answer = desk.messages().getLast().id();
        Rated rated = ratings.find(new SessionId("sess_1"), answer).orElseThrow();
        ratings.put(rated, new Rating(Rating.Verdict.BAD, "Too short 🙂"), NOON);
        return answer;
    }
}
