package ai.halo.rest.conversation;

import static ai.halo.application.answering.SampleTurns.NOON;
import static ai.halo.rest.RunningServer.SERVER_KEY;
import static ai.halo.rest.RunningServer.WIDGET_KEY;
import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.InMemoryDesk;
import ai.halo.application.answering.ScriptedReasoner;
import ai.halo.application.conversation.ExchangeViews;
import ai.halo.application.conversation.FollowExchange;
import ai.halo.application.conversation.Happenings.Happening;
import ai.halo.application.conversation.InMemoryExchanges;
import ai.halo.application.conversation.InMemoryHappenings;
import ai.halo.application.conversation.MarkRead;
import ai.halo.application.conversation.ReadExchange;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.conversation.SessionId;
import ai.halo.rest.LiveReader;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import ai.halo.rest.web.HeldCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a customer reads of her conversation: as a list, with patience, and live. */
class MessagesTest {

    private final InMemoryDesk desk = new InMemoryDesk();
    private final InMemoryHappenings happenings = new InMemoryHappenings();
    private final ExchangeViews exchanges = new InMemoryExchanges(desk.conversations);
    private final RunningServer server =
            RunningServer.with(
                    bean(ExchangeViews.class, exchanges),
                    bean(ReadExchange.class, new ReadExchange(exchanges)),
                    bean(FollowExchange.class, new FollowExchange(exchanges, happenings)),
                    bean(
                            MarkRead.class,
                            new MarkRead(
                                    exchanges,
                                    desk.conversations,
                                    desk.transactions,
                                    InstantSource.fixed(NOON))));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsWhatWasSaidOldestFirst() {
        ask();
        Json.Obj page = look("/api/sdk/messages").json();
        assertThat(page.at("floor").plain()).isEqualTo("open");
        assertThat(page.at("last").plain()).isEqualTo("2");
        assertThat(page.at("unread").plain()).isEqualTo("1");
        assertThat(texts(page)).first().isEqualTo("How do I export?");
        assertThat(look("/api/sdk/messages?after=1").json().at("messages").compact())
                .contains("\"position\":2")
                .contains("\"complete\":\"complete\"");
    }

    @Test
    void showsTheLastFiftyToWhoeverNamesNoPosition() {
        IntStream.range(0, 30).forEach(_ -> ask());
        assertThat(texts(look("/api/sdk/messages").json())).hasSize(50);
        assertThat(texts(look("/api/sdk/messages?after=0").json())).hasSize(60);
        assertThat(texts(look("/api/sdk/messages?after=0&limit=7").json())).hasSize(7);
    }

    @Test
    void findsNothingInASessionThatNobodyBegan() {
        Json.Obj page = look("/api/sdk/messages").json();
        assertThat(page.at("last").plain()).isEqualTo("0");
        assertThat(texts(page)).isEmpty();
    }

    @Test
    void showsNobodyTheSessionOfAnother() {
        ask();
        desk.conversations.link(
                new SessionId("sess_1"), new Visitor.Claimed(new ExternalId("maria")));
        assertThat(look("/api/sdk/messages").code()).isEqualTo("session_not_yours");
        assertThat(live("/api/sdk/messages").status()).isEqualTo(403);
        assertThat(look("/api/sdk/messages", "X-Halo-User-Id", "maria").status()).isEqualTo(200);
    }

    @Test
    void asksForTheSessionInItsHeader() {
        Answer answer = server.get("/api/sdk/messages", "Authorization", "Bearer " + WIDGET_KEY);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("field").plain()).isEqualTo("X-Session-Id");
    }

    @Test
    void movesTheMarkerForwardOnly() {
        ask();
        ask();
        assertThat(read(4).compact()).isEqualTo("{\"success\":true,\"read\":4,\"unread\":0}");
        assertThat(read(2).at("read").plain()).isEqualTo("4");
        assertThat(read(99).at("read").plain()).isEqualTo("4");
    }

    @Test
    void waitsForNewsWithPatience() {
        ask();
        var answer = CompletableFuture.supplyAsync(() -> look("/api/sdk/messages?after=2&wait=20"));
        desk.takeOver();
        LiveReader.until(() -> {
            reply("I am here.");
            return answer.isDone();
        });
        assertThat(texts(answer.join().json())).first().isEqualTo("I am here.");
    }

    @Test
    void tellsALiveReaderWhatIsThereAndWhatFollows() {
        ask();
        try (var reader = live("/api/sdk/messages?after=1")) {
            assertThat(reader.next().compact()).startsWith("[\"message\",{\"position\":2");
            assertThat(reader.next().compact()).isEqualTo("[\"floor\",{\"floor\":\"open\"}]");
            assertThat(reader.next().compact()).isEqualTo("[\"read\",{\"read\":0,\"unread\":1}]");
            desk.takeOver();
            happen();
            assertThat(reader.next().compact())
                    .isEqualTo(
                            "[\"floor\",{\"floor\":\"taken_over\",\"teammate\":{\"name\":\"Kim\"}}]");
            reply("I am here.");
            assertThat(reader.next().compact())
                    .contains("\"role\":\"teammate\",\"text\":\"I am here.\"")
                    .contains("\"teammate\":{\"name\":\"Kim\"}");
            assertThat(reader.lastId()).isEqualTo("3");
        }
    }

    @Test
    void resumesALiveReaderBehindTheLastEventItSaw() {
        ask();
        ask();
        try (var reader = live("/api/sdk/messages", "Last-Event-ID", "3")) {
            assertThat(reader.next().compact()).startsWith("[\"message\",{\"position\":4");
        }
    }

    @Test
    void tellsALiveReaderOfASessionThatBeginsLater() {
        try (var reader = live("/api/sdk/messages")) {
            assertThat(reader.next().compact()).startsWith("[\"floor\"");
            var _ = reader.next();
            ask();
            happen();
            assertThat(reader.next().compact()).contains("How do I export?");
        }
    }

    @Test
    void hangsUpOnAReaderWhoDoesNotRead() throws IOException {
        ask();
        desk.takeOver();
        var streams = server.bean(HeldCalls.class);
        try (var deaf = new Socket()) {
            deaf.setReceiveBufferSize(4_096);
            deaf.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            String request =
                    "GET /api/sdk/messages HTTP/1.1\r\nHost: localhost\r\nX-Session-Id: sess_1\r\n"
                            + "Accept: text/event-stream\r\nAuthorization: Bearer "
                            + WIDGET_KEY
                            + "\r\n\r\n";
            deaf.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            LiveReader.until(() -> streams.count() == 1);
            LiveReader.until(() -> {
                reply("x".repeat(10_000));
                return streams.count() == 0;
            });
        }
    }

    @Test
    void forgetsAReaderWhoHangsUp() {
        ask();
        var streams = server.bean(HeldCalls.class);
        try (var reader = live("/api/sdk/messages")) {
            assertThat(reader.status()).isEqualTo(200);
            assertThat(streams.count()).isEqualTo(1);
        }
        LiveReader.until(() -> streams.count() == 0);
    }

    private void ask() {
        var _ = desk.answer(ScriptedReasoner.plain(), desk.asking("How do I export?"));
    }

    private void reply(String text) {
        var _ =
                desk.desk
                        .replyAsTeammate()
                        .reply(desk.workspace, desk.conversation().id(), new MessageText(text));
        happen();
    }

    private void happen() {
        happenings.happen(Happening.in(server.keys().workspace(), desk.conversation().id()));
    }

    private Json.Obj read(int position) {
        return server.post(
                        "/api/sdk/messages/read",
                        Json.object()
                                .with("session_id", "sess_1")
                                .with("position", Json.number(position))
                                .compact())
                .json();
    }

    private Answer look(String path, String... more) {
        return server.get(path, LiveReader.headers(SERVER_KEY, "application/json", more));
    }

    private LiveReader live(String path, String... more) {
        return LiveReader.open(server, path, more);
    }

    private static List<String> texts(Json.Obj page) {
        return ((Json.Arr) page.at("messages"))
                .items().stream().map(one -> ((Json.Obj) one).at("text").plain()).toList();
    }
}
