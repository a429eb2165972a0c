package ai.halo.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.InMemoryDesk;
import ai.halo.application.answering.ScriptedReasoner;
import ai.halo.application.conversation.Happenings.Happening;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.SessionId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowExchangeTest {

    final InMemoryDesk desk = new InMemoryDesk();
    final InMemoryHappenings happenings = new InMemoryHappenings();
    final FollowExchange followExchange =
            new FollowExchange(new InMemoryExchanges(desk.conversations), happenings);

    @Test
    void tellsEachFollowerOnlyWhatItHasNotHeard() {
        ask();
        var early = new Diary(0);
        var late = new Diary(1);
        follow(early);
        follow(late);
        ask();
        happen();

        assertThat(early.positions).containsExactly(1, 2, 3, 4);
        assertThat(late.positions).containsExactly(2, 3, 4);
    }

    @Test
    void tellsALongConversationPieceByPiece() {
        for (int i = 0; i < 120; i++) {
            ask();
        }
        var diary = new Diary(0);
        follow(diary);

        assertThat(diary.positions).hasSize(240).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void tellsNothingMoreToWhoeverStopped() {
        var diary = new Diary(0);
        Runnable end = follow(diary);
        end.run();
        ask();
        happen();

        assertThat(diary.positions).isEmpty();
    }

    @Test
    void hearsOfAConversationThatBeginsLater() {
        var diary = new Diary(0);
        follow(diary);
        ask();
        happen();

        assertThat(diary.positions).containsExactly(1, 2);
    }

    @Test
    void tellsThatAMessageWasRatedOnlyWhoeverFollowsItsConversation() {
        ask();
        var diary = new Diary(0);
        var stranger = new Diary(0);
        follow(diary);
        followExchange.follow(desk.workspace, new SessionId("sess_2"), stranger);
        MessageId answer = desk.messages().getLast().id();
        happenings.happen(new Happening(desk.workspace, desk.conversation().id(), answer));

        assertThat(diary.rated).containsExactly(answer);
        assertThat(diary.positions).containsExactly(1, 2);
        assertThat(stranger.rated).isEmpty();
    }

    private Runnable follow(Diary diary) {
        return followExchange.follow(desk.workspace, new SessionId("sess_1"), diary);
    }

    private void ask() {
        var _ = desk.answer(ScriptedReasoner.plain(), desk.asking("How do I export?"));
    }

    private void happen() {
        happenings.happen(Happening.in(desk.workspace, desk.conversation().id()));
    }

    /** A follower who writes down what it hears. */
    private static final class Diary implements Follower {

        final List<Integer> positions = new ArrayList<>();
        final List<MessageId> rated = new ArrayList<>();
        private final int from;

        Diary(int from) {
            this.from = from;
        }

        @Override
        public int position() {
            return positions.isEmpty() ? from : positions.getLast();
        }

        @Override
        public void hear(Exchange news) {
            news.after(position()).said().forEach(one -> positions.add(one.message().position()));
        }

        @Override
        public void hearRated(Exchange.Said said) {
            rated.add(said.message().id());
        }
    }
}
