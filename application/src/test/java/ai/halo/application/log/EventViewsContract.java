package ai.halo.application.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.TwoRooms;
import ai.halo.application.log.EventViews.Line;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.MessageReceived;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What everybody promises who shows the log. */
public interface EventViewsContract extends TwoRooms {

    EventViews events();

    /** Keeps that this happened here. */
    void happen(MessageReceived event);

    @Test
    default void showsWhatHappenedInIdsAndWords() {
        var conversation = new ConversationId(UUID.randomUUID());
        var message = new MessageId(UUID.randomUUID());
        happen(new MessageReceived(conversation, message, NOON));

        assertThat(after(null, 10))
                .singleElement()
                .returns("message_received", Line::type)
                .returns(1, Line::version)
                .returns("conversation", Line::subjectKind)
                .returns(conversation.value(), Line::subject)
                .returns(NOON, Line::at)
                .satisfies(line ->
                        assertThat(line.payload().at("message").plain())
                                .isEqualTo(message.value().toString()));
    }

    @Test
    default void goesOnBehindAnyOfItsPlaces() {
        for (int i = 0; i < 3; i++) {
            happen();
        }
        List<Line> all = after(null, 10);
        EventViews.Part first = events().after(workspace(), null, 2);

        assertThat(all).hasSize(3).doesNotHaveDuplicates();
        assertThat(first.lines()).isEqualTo(all.subList(0, 2));
        assertThat(first.next()).isEqualTo(all.get(1).place());
        assertThat(after(first.next(), 2)).isEqualTo(all.subList(2, 3));
        assertThat(after(all.getFirst().place(), 10)).isEqualTo(all.subList(1, 3));
        assertThat(events().after(workspace(), all.getLast().place(), 10).next())
                .isEqualTo(all.getLast().place());
    }

    @Test
    default void knowsThePlaceBehindEverything() {
        happen();
        String end = events().end();
        assertThat(after(end, 10)).isEmpty();
        happen();

        assertThat(after(end, 10)).hasSize(1);
    }

    @Test
    default void showsNothingOfAnotherWorkspace() {
        happen();

        assertThat(events().after(elsewhere(), null, 10).lines()).isEmpty();
    }

    @Test
    default void goesOnFromNoPlaceThatIsNone() {
        for (String none : List.of("", "7", "somewhere", "1-2-x", "-1-2-3")) {
            assertThatThrownBy(() -> events().after(workspace(), none, 10))
                    .isInstanceOfSatisfying(
                            InvalidValue.class,
                            invalid -> assertThat(invalid.field()).isEqualTo("after"));
        }
    }

    private void happen() {
        happen(
                new MessageReceived(
                        new ConversationId(UUID.randomUUID()),
                        new MessageId(UUID.randomUUID()),
                        NOON));
    }

    private List<Line> after(@Nullable String place, int limit) {
        return events().after(workspace(), place, limit).lines();
    }
}
