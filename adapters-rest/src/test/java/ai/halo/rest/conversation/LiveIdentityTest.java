package ai.halo.rest.conversation;

import static ai.halo.rest.RunningServer.WIDGET_KEY;
import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.HandClock;
import ai.halo.application.answering.InMemoryDesk;
import ai.halo.application.answering.ScriptedReasoner;
import ai.halo.application.conversation.ExchangeViews;
import ai.halo.application.conversation.FollowExchange;
import ai.halo.application.conversation.InMemoryExchanges;
import ai.halo.application.conversation.InMemoryHappenings;
import ai.halo.application.conversation.MarkRead;
import ai.halo.application.conversation.ReadExchange;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.AllowedDomains;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.rest.KnownKeys;
import ai.halo.rest.LiveReader;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import ai.halo.rest.contact.Token;
import ai.halo.rest.web.HeldCalls;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may follow a conversation live, and for how long. */
class LiveIdentityTest {

    private final InMemoryDesk desk = new InMemoryDesk();
    private final ExchangeViews exchanges = new InMemoryExchanges(desk.conversations);
    private final RunningServer server =
            RunningServer.with(
                    bean(ExchangeViews.class, exchanges),
                    bean(ReadExchange.class, new ReadExchange(exchanges)),
                    bean(
                            MarkRead.class,
                            new MarkRead(
                                    exchanges, desk.conversations, desk.transactions, desk.clock)),
                    bean(
                            FollowExchange.class,
                            new FollowExchange(exchanges, new InMemoryHappenings())));
    private final HandClock clock = (HandClock) server.bean(InstantSource.class);

    @BeforeEach
    void hasAConversation() {
        var _ = desk.answer(ScriptedReasoner.plain(), desk.asking("How do I export?"));
        desk.conversations.link(
                new SessionId("sess_1"),
                new Visitor.Verified(new ExternalId("maria"), Json.Obj.EMPTY));
        server.keys().verify(IdentityVerification.ENFORCE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void endsALineWhoseTokenHasExpired() {
        try (var reader = reader(Token.forUser("maria").compact())) {
            told(reader);
            clock.advance(Duration.ofHours(2));
            assertThat(ended(reader)).contains("identity_rejected").contains("request_id");
        }
    }

    @Test
    void letsALineGoOnWhereNobodyHasToProveAnything() {
        server.keys().verify(IdentityVerification.MONITOR);
        try (var reader = reader(Token.forUser("maria").compact(), "X-Halo-User-Id", "maria")) {
            told(reader);
            clock.advance(Duration.ofHours(2));
            assertThat(reader.heartbeat()).isTrue();
        }
    }

    @Test
    void endsALineOfSomebodyWhoNoLongerSaysWhoSheIs() {
        server.keys().verify(IdentityVerification.MONITOR);
        try (var reader = reader(Token.forUser("maria").compact())) {
            told(reader);
            clock.advance(Duration.ofHours(2));
            assertThat(ended(reader)).contains("session_not_yours");
        }
    }

    @Test
    void endsALineAsSoonAsItsKeyDies() {
        try (var reader = reader(Token.forUser("maria").compact())) {
            told(reader);
            server.keys().kill(WIDGET_KEY);
            assertThat(ended(reader)).startsWith("[\"error\"," + start(refused()));
        }
    }

    @Test
    void endsALineWhoseKeyDiedUnheardOf() {
        try (var reader = reader(Token.forUser("maria").compact())) {
            told(reader);
            server.keys().killInSilence(WIDGET_KEY);
            clock.advance(Duration.ofSeconds(16));
            assertThat(ended(reader)).contains("unauthorized");
        }
    }

    @Test
    void endsALineOfAPageThatMayNoLongerCall() {
        String token = Token.forUser("maria").compact();
        try (var stranger = reader(token, "Origin", "https://shop.example.com");
                var friend = reader(token, "Origin", "https://www.example.org")) {
            told(stranger);
            told(friend);
            server.keys().allow(new AllowedDomains(true, List.of("www.example.org")));
            assertThat(ended(stranger)).contains("origin_not_allowed");
            clock.advance(Duration.ofSeconds(16));
            assertThat(friend.heartbeat()).isTrue();
        }
    }

    @Test
    void endsALineWhoseTokenWasSignedWithASecretThatHasEnded() {
        var hour = Duration.ofHours(1);
        server.keys().announceEndOfEarlierSecret(clock.instant().plus(hour));
        String claims = "{\"user_id\":\"maria\",\"exp\":" + Token.in(7_200) + "}";
        String token = Token.of(claims).signedWith(KnownKeys.EARLIER).compact();
        try (var reader = reader(token)) {
            told(reader);
            server.keys().endEarlierSecret();
            clock.advance(hour.plusSeconds(1));
            assertThat(ended(reader)).contains("identity_rejected");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1700000000000000000", "31556889864403200", "1e300"})
    void keepsALineOpenForATokenThatHardlyEverEnds(String exp) {
        String claims = "{\"user_id\":\"maria\",\"exp\":" + exp + "}";
        try (var reader = reader(Token.of(claims).compact())) {
            assertThat(reader.status()).isEqualTo(200);
            told(reader);
            clock.advance(Duration.ofSeconds(16));
            assertThat(reader.heartbeat()).isTrue();
        }
    }

    @Test
    void endsAPatientCallAsSoonAsItsKeyDies() {
        var answer = CompletableFuture.supplyAsync(() -> ask("/api/sdk/messages?after=2&wait=25"));
        var held = server.bean(HeldCalls.class);
        LiveReader.until(() -> held.count() == 1);
        server.keys().kill(WIDGET_KEY);
        assertThat(answer.join())
                .returns(401, Answer::status)
                .satisfies(refused -> assertThat(start(refused)).isEqualTo(start(refused())));
        assertThat(held.count()).isZero();
    }

    @Test
    void refusesWhoeverProvesNothing() {
        try (var reader = LiveReader.open(server, "/api/sdk/messages", "X-Halo-User-Id", "maria")) {
            assertThat(reader.status()).isEqualTo(403);
        }
        try (var reader = reader(Token.forUser("nina").compact())) {
            assertThat(reader.status()).isEqualTo(403);
        }
    }

    private LiveReader reader(String token, String... more) {
        return LiveReader.open(
                server,
                "/api/sdk/messages",
                Stream.concat(Stream.of("X-Halo-User-Token", token), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Answer ask(String path) {
        return server.get(
                path,
                LiveReader.headers(
                        WIDGET_KEY,
                        "application/json",
                        "X-Halo-User-Token",
                        Token.forUser("maria").compact()));
    }

    /** What everybody is told who comes with a key that opens nothing. */
    private Answer refused() {
        return ask("/api/sdk/messages");
    }

    /** All of it but the id of the request. */
    private static String start(Answer refused) {
        return refused.response().body().split("\"request_id\"", 2)[0];
    }

    /** Both messages, the floor and the marker. */
    private static void told(LiveReader reader) {
        for (int i = 0; i < 4; i++) {
            var _ = reader.next();
        }
    }

    private static String ended(LiveReader reader) {
        return reader.next().compact();
    }
}
