package ai.halo.application.conversation;

import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.Rating;
import ai.halo.domain.conversation.SessionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as its customer sees it: who has the floor, how far it goes, how far she has read,
 * and some of what was said. Notes and tickets are no part of it.
 */
public record Exchange(
        SessionId session,
        Visitor owner,
        String floor,
        @Nullable String teammate,
        int last,
        int read,
        int unread,
        List<Said> said) {

    public Exchange {
        said = List.copyOf(said);
    }

    /** What a session holds that nobody has spoken in yet. */
    public static Exchange none(SessionId session) {
        return new Exchange(session, new Visitor.Anonymous(), "open", null, 0, 0, 0, List.of());
    }

    /** The same, with only what was said after this position. */
    public Exchange after(int position) {
        return new Exchange(
                session,
                owner,
                floor,
                teammate,
                last,
                read,
                unread,
                said.stream().filter(one -> one.message().position() > position).toList());
    }

    /** The position behind what is shown here. */
    public int shownTo(int otherwise) {
        return said.isEmpty() ? otherwise : said.getLast().message().position();
    }

    /** A message with the name of the teammate who wrote it, and what the customer thinks of it. */
    public record Said(Message message, @Nullable String teammate, @Nullable Rating rating) {}
}
