package ai.halo.rest.log;

import static ai.halo.rest.RunningServer.NOON;
import static ai.halo.rest.RunningServer.SERVER_KEY;
import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.log.EventViews;
import ai.halo.application.log.FollowLog;
import ai.halo.application.log.InMemoryEvents;
import ai.halo.domain.Json;
import ai.halo.domain.workspace.Scope;
import ai.halo.rest.LiveReader;
import ai.halo.rest.Office;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the team reads of the event log. */
class LogTest {

    private static final String EVENTS = "/api/v1/events";
    private static final UUID TICKET = new UUID(8, 1);

    private final InMemoryEvents events = new InMemoryEvents();
    private final Office office =
            Office.with(
                    bean(EventViews.class, events),
                    bean(FollowLog.class, new FollowLog(events, events)));

    @AfterEach
    void stop() {
        office.close();
    }

    @Test
    void tellsWhatHappenedInIdsAndWords() {
        happen();

        Json.Obj page = office.get(EVENTS).json();

        assertThat(items(page)).hasSize(1);
        assertThat(items(page).getFirst().compact())
                .isEqualTo(
                        """
                        {"cursor":"0-0-1","id":"00000000-0000-0000-0000-000000000001",\
                        "type":"ticket_opened","version":1,\
                        "subject":{"kind":"ticket","id":"00000000-0000-0008-0000-000000000001"},\
                        "actor":"system","request_id":null,\
                        "at":"2026-01-02T12:00:00.000000+00:00",\
                        "payload":{"ticket":"00000000-0000-0008-0000-000000000001"}}\
                        """);
    }

    @Test
    void goesOnBehindACursorAlsoAtTheEnd() {
        Stream.generate(() -> 1).limit(3).forEach(_ -> happen());
        Json.Obj first = office.get(EVENTS + "?limit=2").json();
        String next = first.at("next_cursor").plain();

        assertThat(items(first)).hasSize(2);
        Json.Obj rest = office.get(EVENTS + "?after=" + next).json();
        assertThat(items(rest)).hasSize(1);
        String end = rest.at("next_cursor").plain();
        assertThat(office.get(EVENTS + "?after=" + end).json().at("next_cursor").plain())
                .isEqualTo(end);
        happen();
        assertThat(items(office.get(EVENTS + "?after=" + end).json())).hasSize(1);
        office.refuses(office.get(EVENTS + "?after=yesterday"), "after");
        office.refuses(office.get(EVENTS + "?limit=0"), "limit");
    }

    @Test
    void isFollowedLiveFromNowOn() {
        happen();
        try (var reader = live()) {
            happen();
            assertThat(reader.next().compact()).startsWith("[\"event\",{\"cursor\":\"0-0-2\"");
            assertThat(reader.lastId()).isEqualTo("0-0-2");
            happen();
            assertThat(reader.next().compact()).contains("\"cursor\":\"0-0-3\"");
        }
    }

    @Test
    void isResumedBehindTheLastEventSeen() {
        Stream.generate(() -> 1).limit(3).forEach(_ -> happen());
        try (var reader = live("Last-Event-ID", "0-0-1")) {
            assertThat(reader.next().compact()).contains("\"cursor\":\"0-0-2\"");
            assertThat(reader.next().compact()).contains("\"cursor\":\"0-0-3\"");
            happen();
            assertThat(reader.next().compact()).contains("\"cursor\":\"0-0-4\"");
        }
        try (var reader = live("Last-Event-ID", "yesterday")) {
            assertThat(reader.status()).isEqualTo(400);
        }
    }

    @Test
    void endsWithItsKey() {
        try (var reader = live()) {
            office.server().keys().kill(SERVER_KEY);
            assertThat(reader.next().compact()).contains("\"code\":\"unauthorized\"");
        }
    }

    @Test
    void endsWithTheScopeOfItsKey() {
        try (var reader = live()) {
            office.server().keys().grant(Scope.TICKETS_READ);
            assertThat(reader.next().compact()).contains("\"code\":\"missing_scope\"");
        }
        assertThat(office.get(EVENTS).code()).isEqualTo("missing_scope");
    }

    @Test
    void isClosedToBrowsers() {
        office.isClosedToBrowsers(EVENTS);
    }

    private void happen() {
        events.happen(office.server().keys().workspace(), "ticket_opened", "ticket", TICKET, NOON);
    }

    private LiveReader live(String... more) {
        return LiveReader.with(
                office.server(),
                EVENTS,
                Stream.concat(
                                Stream.of(
                                        "Authorization",
                                        "Bearer " + SERVER_KEY,
                                        "Accept",
                                        "text/event-stream"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private static List<Json.Obj> items(Json.Obj page) {
        return ((Json.Arr) page.at("items")).items().stream().map(Json.Obj.class::cast).toList();
    }
}
