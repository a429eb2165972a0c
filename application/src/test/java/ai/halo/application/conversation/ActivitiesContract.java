package ai.halo.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.TwoRooms;
import ai.halo.domain.Json;
import ai.halo.domain.contact.Activity;
import ai.halo.domain.contact.ActivityTally;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.conversation.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every keeper of activities promises. */
public interface ActivitiesContract extends TwoRooms {

    SessionId SESSION = new SessionId("sess_1");

    Activities activities();

    /** A contact that is known. */
    ContactId somebody();

    /** Another contact that is known. */
    ContactId somebodyElse();

    /** What is counted for a contact, the latest first. */
    List<ActivityTally> counted(ContactId contact);

    @Test
    default void countsEachKindAndWhenItWasDoneLast() {
        add(somebody(), NOON, "click", "page_view", "click");
        add(somebody(), LATER, "click");

        assertThat(counted(somebody()))
                .containsExactly(
                        new ActivityTally("click", 3, LATER),
                        new ActivityTally("page_view", 1, NOON));
    }

    @Test
    default void countsForEachContactApart() {
        add(somebody(), NOON, "click");
        add(somebodyElse(), LATER, "click", "error");

        assertThat(counted(somebody())).containsExactly(new ActivityTally("click", 1, NOON));
        assertThat(counted(somebodyElse())).hasSize(2);
    }

    @Test
    default void countsForNobodyWhatNobodyInParticularDid() {
        add(null, NOON, "click");

        assertThat(counted(somebody())).isEmpty();
    }

    @Test
    default void keepsEverythingThatIsToldOfAnActivity() {
        var full =
                new Activity(
                        "form submitted 🙂",
                        "#save",
                        "/settings",
                        (Json.Obj) Json.parse("{\"a\": [1.50, null]}"));

        within(() -> activities().add(somebody(), SESSION, List.of(full), NOON));

        assertThat(counted(somebody()))
                .containsExactly(new ActivityTally("form submitted 🙂", 1, NOON));
    }

    @Test
    default void keepsNothingOfNothing() {
        add(somebody(), NOON);

        assertThat(counted(somebody())).isEmpty();
    }

    private void add(@Nullable ContactId contact, Instant now, String... types) {
        List<Activity> done =
                Stream.of(types)
                        .map(type -> new Activity(type, null, null, Json.Obj.EMPTY))
                        .toList();
        within(() -> activities().add(contact, SESSION, done, now));
    }
}
