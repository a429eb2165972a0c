package ai.halo.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.TwoRooms;
import ai.halo.application.conversation.Ratings.Rated;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.Incoming;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.MessageRated;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.conversation.Rating;
import ai.halo.domain.conversation.Rating.Verdict;
import ai.halo.domain.conversation.SessionId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of ratings promises. */
public interface RatingsContract extends TwoRooms {

    SessionId SESSION = new SessionId("sess_1");

    Ratings ratings();

    Conversations conversations();

    /** A conversation in which somebody has said something. */
    default Conversation begun() {
        return within(() -> {
            Conversation joined =
                    conversations()
                            .join(
                                    ConversationsContract.begun(
                                            SESSION.value(), new Visitor.Anonymous()));
            var received =
                    joined.receive(
                            new Incoming(
                                    new MessageId(UUID.randomUUID()),
                                    null,
                                    joined.transcript().agent(),
                                    new Visitor.Anonymous(),
                                    Mode.CHAT,
                                    new MessageText("Hello"),
                                    List.of()),
                            NOON);
            conversations().save(received);
            return received.state();
        });
    }

    @Test
    default void findsAMessageInItsSessionOnly() {
        Conversation begun = begun();
        MessageId message = begun.transcript().said().getFirst().id();

        assertThat(within(() -> ratings().find(SESSION, message)))
                .contains(
                        new Rated(begun.id(), message, new Visitor.Anonymous(), Message.Role.USER));
        assertThat(within(() -> ratings().find(new SessionId("other"), message))).isEmpty();
        assertThat(within(() -> ratings().find(SESSION, new MessageId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void keepsTheLastRating() {
        Conversation begun = begun();
        MessageId message = begun.transcript().said().getFirst().id();
        Rated rated = within(() -> ratings().find(SESSION, message)).orElseThrow();
        assertThat(within(() -> ratings().of(begun.id()))).isEmpty();

        within(() -> ratings().put(rated, new Rating(Verdict.BAD, "Too short 🙂"), NOON));
        assertThat(within(() -> ratings().of(begun.id())))
                .containsEntry(message, new Rating(Verdict.BAD, "Too short 🙂"));

        within(() -> ratings().put(rated, new Rating(Verdict.GOOD, null), LATER));
        assertThat(within(() -> ratings().of(begun.id())))
                .containsOnlyKeys(message)
                .containsEntry(message, new Rating(Verdict.GOOD, null));
        assertThat(told(MessageRated.class))
                .containsExactly(
                        new MessageRated(begun.id(), message, Verdict.BAD, NOON),
                        new MessageRated(begun.id(), message, Verdict.GOOD, LATER));
    }
}
