package ai.halo.application.answering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.Reply.Routing;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.Message.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The agent never talks over a person who stepped in. */
class PersonOnTheFloorTest {

    final InMemoryDesk desk = new InMemoryDesk();

    @Test
    void keepsTheAgentFromThinking() {
        desk.answer(Minds.FRIENDLY, desk.asking("Hello"));
        desk.takeOver();

        Reply reply = desk.answer(Minds.ABSENT, desk.asking("Are you a person?"));

        assertThat(reply.text()).isEqualTo("Kim is in this conversation and will answer you here.");
        assertThat(reply.routing()).extracting("action").isEqualTo(Routing.HUMAN_ACTIVE);
        assertThat(roles()).containsExactly(Role.USER, Role.AGENT, Role.USER);
    }

    @Test
    void silencesAnAgentThatIsThinking() {
        Reply reply =
                desk.answer(
                        Minds.interruptedBy(desk::takeOver, Minds.FRIENDLY), desk.asking("Hello"));

        assertThat(reply.routing()).extracting("action").isEqualTo(Routing.HUMAN_ACTIVE);
        assertThat(roles()).containsExactly(Role.USER);
    }

    @Test
    void silencesAnAgentThatWasThinkingMeanwhile() {
        Reply reply =
                desk.answer(
                        Minds.interruptedBy(this::comeAndGo, Minds.FRIENDLY), desk.asking("Hello"));

        assertThat(reply.routing()).extracting("action").isEqualTo(Routing.HUMAN_ACTIVE);
        assertThat(roles()).containsExactly(Role.USER);
    }

    @Test
    void givesTheFloorBackToTheAgent() {
        desk.answer(Minds.FRIENDLY, desk.asking("Hello"));
        comeAndGo();

        assertThat(desk.answer(Minds.FRIENDLY, desk.asking("Hello?")).routing()).isNull();
    }

    private void comeAndGo() {
        desk.takeOver();
        var _ = desk.desk.release().release(desk.workspace, desk.conversation().id());
    }

    private List<Role> roles() {
        return desk.messages().stream().map(Message::role).toList();
    }
}
