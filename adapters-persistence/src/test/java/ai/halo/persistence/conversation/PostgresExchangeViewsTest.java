package ai.halo.persistence.conversation;

import static ai.halo.application.answering.SampleTurns.NOON;
import static ai.halo.application.conversation.ConversationsContract.ANA;
import static ai.halo.application.conversation.ConversationsContract.begun;
import static ai.halo.application.conversation.ConversationsContract.saying;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.Page;
import ai.halo.application.conversation.Exchange;
import ai.halo.application.conversation.ExchangeViews;
import ai.halo.application.conversation.Ratings;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.Rating;
import ai.halo.domain.conversation.SessionId;
import ai.halo.persistence.OnPostgres;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresExchangeViewsTest extends OnPostgres {

    private static final SessionId FIRST = new SessionId("sess_1");
    private static final SessionId SECOND = new SessionId("sess_2");

    private final PostgresConversations conversations =
            new PostgresConversations(transactions, log);
    private final Ratings ratings = new PostgresRatings(transactions, log);
    private final ExchangeViews exchanges = new PostgresExchangeViews(transactions);

    @Test
    void showsWhatFollowsAPosition() {
        said(FIRST, 3);

        Exchange some = exchanges.after(workspace(), FIRST, 2, 3).orElseThrow();

        assertThat(positions(some)).containsExactly(3, 4, 5);
        assertThat(some.last()).isEqualTo(6);
        assertThat(some.unread()).isEqualTo(3);
        assertThat(some.said().getLast().message().completion()).isEqualTo(Completion.COMPLETE);
    }

    @Test
    void showsWhatAMessageAnswersAndHowItWasRated() {
        said(FIRST, 2);
        List<Exchange.Said> before = exchanges.after(workspace(), FIRST, 0, 4).orElseThrow().said();
        Message answer = before.get(1).message();
        var bad = new Rating(Rating.Verdict.BAD, "Too short 🙂");
        within(() -> ratings.put(ratings.find(FIRST, answer.id()).orElseThrow(), bad, NOON));

        var said = exchanges.after(workspace(), FIRST, 0, 4).orElseThrow().said();

        assertThat(said)
                .extracting(one -> one.message().inReplyTo())
                .containsExactly(
                        null, before.get(0).message().id(), null, before.get(2).message().id());
        assertThat(said).extracting(Exchange.Said::rating).containsExactly(null, bad, null, null);
        assertThat(exchanges.said(workspace(), Set.of(answer.id())))
                .isEqualTo(Map.of(FIRST, List.of(said.get(1))));
        assertThat(exchanges.said(elsewhere(), Set.of(answer.id()))).isEmpty();
    }

    @Test
    void showsTheLast() {
        said(FIRST, 3);

        assertThat(positions(exchanges.latest(workspace(), FIRST, 2).orElseThrow()))
                .containsExactly(5, 6);
        assertThat(exchanges.latest(workspace(), SECOND, 2)).isEmpty();
        assertThat(exchanges.latest(elsewhere(), FIRST, 2)).isEmpty();
    }

    @Test
    void showsManySessionsEachFromWhereItWasRead() {
        said(FIRST, 1);
        said(SECOND, 2);

        List<Exchange> both = exchanges.after(workspace(), Map.of(FIRST, 1, SECOND, 0), 3);

        assertThat(both).hasSize(2);
        assertThat(both)
                .filteredOn(one -> one.session().equals(FIRST))
                .first()
                .extracting(PostgresExchangeViewsTest::positions)
                .isEqualTo(List.of(2));
        assertThat(both)
                .filteredOn(one -> one.session().equals(SECOND))
                .first()
                .extracting(PostgresExchangeViewsTest::positions)
                .isEqualTo(List.of(1, 2, 3));
    }

    @Test
    void countsWhatIsUnreadBehindTheMarker() {
        said(FIRST, 2);
        within(() -> conversations.markRead(FIRST, 2, NOON));

        Exchange now = exchanges.latest(workspace(), FIRST, 0).orElseThrow();

        assertThat(now.read()).isEqualTo(2);
        assertThat(now.unread()).isEqualTo(1);
        assertThat(now.said()).isEmpty();
    }

    @Test
    void listsTheConversationsOfAUserInParts() {
        said(FIRST, 1);
        said(SECOND, 1);
        var user = new ExternalId("ana");

        var first = exchanges.of(workspace(), user, new Page.Slice(1, null));
        var rest = exchanges.of(workspace(), user, new Page.Slice(1, first.nextCursor()));

        assertThat(first.items()).hasSize(1);
        assertThat(rest.items()).hasSize(1).isNotEqualTo(first.items());
        assertThat(rest.nextCursor()).isNull();
        assertThat(first.items().getFirst().firstWords()).isEqualTo("Hello");
        assertThat(first.items().getFirst().lastWords()).isEqualTo("Hi.");
        assertThat(exchanges.of(elsewhere(), user, new Page.Slice(9, null)).items()).isEmpty();
    }

    private void said(SessionId session, int times) {
        for (int i = 0; i < times; i++) {
            within(() -> {
                Conversation joined = conversations.join(begun(session.value(), ANA));
                var heard = joined.receive(saying("Hello", ANA), NOON);
                conversations.save(heard);
                var open = (Conversation.AgentsFloor) conversations.lock(joined.id()).orElseThrow();
                conversations.save(
                        open.reply(answer(heard.state().transcript().said().getLast().id()), NOON));
                return true;
            });
        }
    }

    private static Conversation.Answer answer(MessageId question) {
        return new Conversation.Answer(
                new MessageId(UUID.randomUUID()),
                question,
                "Hi.",
                List.of(),
                0.9,
                Completion.COMPLETE);
    }

    private static List<Integer> positions(Exchange exchange) {
        return exchange.said().stream().map(one -> one.message().position()).toList();
    }
}
