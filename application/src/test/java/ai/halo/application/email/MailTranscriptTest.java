package ai.halo.application.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.conversation.ConversationsContract;
import ai.halo.domain.Change;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.Conversation.Open;
import ai.halo.domain.conversation.Conversation.TakenOver;
import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.Incoming;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.email.TranscriptRequestId;
import ai.halo.domain.email.TranscriptRequested;
import ai.halo.domain.knowledge.Source;
import ai.halo.domain.workspace.TeammateId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailTranscriptTest extends MailRoom {

    private static final Source FAQ = new Source("1", "FAQ", "https://help.example/faq", "…");

    @Test
    void writesWhoSaidWhatToTheEnd() {
        says("s1", withPicture("Look"));
        save(
                ((Open) open("s1"))
                        .reply(answer("**Yes**", Completion.INTERRUPTED), NOON.plusSeconds(1)));
        TakenOver taken =
                save(open("s1").takeOver(new TeammateId(uuid()), new TicketId(uuid()), NOON));
        save(taken.reply(new MessageId(uuid()), new MessageText("Kim here"), NOON));
        save(taken.announce(new MessageId(uuid()), "We will be back", null, NOON));

        mailing().on(workspace(), asked("s1", "ann@example.com"));

        Letter letter = mail.taken().getFirst();
        assertThat(letter.company()).isEqualTo("Lumen");
        assertThat(letter.to().value()).isEqualTo("ann@example.com");
        assertThat(letter.abridged()).isFalse();
        assertThat(letter.said())
                .extracting(Letter.Said::speaker)
                .containsExactly(null, agentName(), "Kim", "Lumen");
        assertThat(letter.said())
                .extracting(Letter.Said::text)
                .containsExactly("Look", "**Yes**", "Kim here", "We will be back");
        assertThat(letter.said())
                .extracting(Letter.Said::markdown)
                .containsExactly(false, true, true, false);
        assertThat(letter.said())
                .extracting(Letter.Said::whole)
                .containsExactly(true, false, true, true);
        assertThat(letter.said().getFirst().pictures()).isEqualTo(1);
        assertThat(letter.said().get(1).sources()).containsExactly(FAQ);
    }

    @Test
    void isSentOnceAndForgotten() {
        says("s1", NOBODY, "Hello");
        TranscriptRequestId id = asked("s1", "ann@example.com");

        mailing().on(workspace(), id);
        mailing().on(workspace(), id);

        assertThat(mail.taken()).hasSize(1);
        assertThat(mail.taken().getFirst().id()).isEqualTo(id.value());
        assertThat(within(() -> requests.find(id))).isEmpty();
    }

    @Test
    void waitsForTheMailServerToComeBack() {
        says("s1", NOBODY, "Hello");
        TranscriptRequestId id = asked("s1", "ann@example.com");
        mail.goesDown();
        assertThatThrownBy(() -> mailing().on(workspace(), id)).isInstanceOf(MailUnavailable.class);
        assertThat(within(() -> requests.find(id))).isPresent();

        mail.comesUp();
        mailing().on(workspace(), id);

        assertThat(mail.taken()).hasSize(1);
    }

    @Test
    void forgetsTheAddressThatIsRefusedForGood() {
        says("s1", NOBODY, "Hello");
        TranscriptRequestId id = asked("s1", "ann@example.com");
        mail.refuses();

        mailing().on(workspace(), id);

        assertThat(mail.taken()).isEmpty();
        assertThat(within(() -> requests.find(id))).isEmpty();
    }

    @Test
    void forgetsTheAddressWhenItIsGivenUp() {
        says("s1", NOBODY, "Hello");
        TranscriptRequestId id = asked("s1", "ann@example.com");

        new GiveUpTranscript(requests, transactions).on(workspace(), id);
        mailing().on(workspace(), id);

        assertThat(mail.taken()).isEmpty();
    }

    @Test
    void holdsTheEndOfALongConversation() {
        for (int i = 1; i <= MailTranscript.MOST_SAID; i++) {
            says("s1", NOBODY, "Message " + i);
        }
        mailing().on(workspace(), asked("s1", "ann@example.com"));
        says("s1", NOBODY, "One more");
        mailing().on(workspace(), asked("s1", "ann@example.com"));

        Letter whole = mail.taken().getFirst();
        Letter end = mail.taken().getLast();
        assertThat(whole.abridged()).isFalse();
        assertThat(whole.said()).hasSize(MailTranscript.MOST_SAID);
        assertThat(end.abridged()).isTrue();
        assertThat(end.said().getFirst().text()).isEqualTo("Message 2");
        assertThat(end.said().getLast().text()).isEqualTo("One more");
    }

    private TranscriptRequestId asked(String session, String to) {
        request(mail, session, NOBODY, to);
        return told(TranscriptRequested.class).getLast().transcript();
    }

    private Conversation open(String session) {
        return within(() -> conversations.join(ConversationsContract.begun(session, NOBODY)));
    }

    private <C extends Conversation> C save(Change<C> change) {
        within(() -> conversations.save(change));
        return change.state();
    }

    private String agentName() {
        return Agent.first(new AgentId(new UUID(1, 1)), NOON).name();
    }

    private static Conversation.Answer answer(String text, Completion completion) {
        return new Conversation.Answer(
                new MessageId(uuid()), new MessageId(uuid()), text, List.of(FAQ), 0.9, completion);
    }

    private static Incoming withPicture(String text) {
        Incoming plain = ConversationsContract.saying(text, NOBODY);
        return new Incoming(
                plain.id(),
                null,
                plain.agent(),
                NOBODY,
                plain.mode(),
                plain.text(),
                Image.all(List.of("https://shop.example/lamp.png")));
    }

    private static UUID uuid() {
        return UUID.randomUUID();
    }
}
