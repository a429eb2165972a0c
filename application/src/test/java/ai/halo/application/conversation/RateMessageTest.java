package ai.halo.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.Asked;
import ai.halo.application.answering.InMemoryDesk;
import ai.halo.application.answering.Minds;
import ai.halo.application.conversation.RateMessage.Outcome;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.Rating;
import ai.halo.domain.conversation.Rating.Verdict;
import ai.halo.domain.conversation.SessionId;
import org.junit.jupiter.api.Test;

class RateMessageTest {

    private static final Visitor MARIA = new Visitor.Claimed(new ExternalId("maria"));
    private static final Rating GOOD = new Rating(Verdict.GOOD, null);

    private final InMemoryDesk desk = new InMemoryDesk();
    private final InMemoryRatings ratings = new InMemoryRatings(desk.conversations);
    private final RateMessage rateMessage = new RateMessage(ratings, desk.transactions, desk.clock);

    @Test
    void ratesAnswersOfOnesOwnSessionOnly() {
        desk.answer(Minds.FRIENDLY, Asked.as(MARIA, desk.asking("Hello")));
        MessageId question = desk.messages().getFirst().id();
        MessageId answer = desk.messages().getLast().id();

        assertThat(rate(MARIA, "sess_1", answer)).isEqualTo(Outcome.RATED);
        assertThat(ratings.of(desk.conversation().id())).containsEntry(answer, GOOD);
        assertThat(rate(MARIA, "sess_1", question)).isEqualTo(Outcome.UNKNOWN_ANSWER);
        assertThat(rate(MARIA, "sess_2", answer)).isEqualTo(Outcome.UNKNOWN_ANSWER);
        assertThat(rate(new Visitor.Anonymous(), "sess_1", answer))
                .isEqualTo(Outcome.SESSION_NOT_YOURS);
    }

    private Outcome rate(Visitor visitor, String session, MessageId message) {
        return rateMessage.rate(desk.workspace, visitor, new SessionId(session), message, GOOD);
    }
}
