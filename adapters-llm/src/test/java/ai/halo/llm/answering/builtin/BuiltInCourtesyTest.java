package ai.halo.llm.answering.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Move.Kind;
import ai.halo.domain.answering.Turn.Settled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInCourtesyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello",
                "hi there!",
                "Good morning",
                "Hey :)",
                "hellooo",
                "Hi, how are you?"
            })
    void greetsByTheFirstName(String greeting) {
        Settled settled = Asked.by(Maria.PROFILE, greeting).settled();

        assertThat(settled.speech().text()).isEqualTo("Hello Maria! How can I help?");
        assertThat(settled.escalation()).isNull();
    }

    @Test
    void greetsSomebodyWithoutAName() {
        assertThat(Asked.anonymously("hello").settled().speech().text())
                .isEqualTo("Hello! How can I help?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks!",
                "thank you so much",
                "Great, that helped",
                "bye",
                "ok thx",
                "Perfect, thank you!",
                "Thanks for your help.",
                "No, that's all. Thanks",
                "That worked, thanks!"
            })
    void takesThanksAndGoodbyes(String message) {
        assertThat(Asked.anonymously(message).lastMove())
                .isInstanceOfSatisfying(
                        Move.Converse.class,
                        words -> assertThat(words.kind()).isEqualTo(Kind.THANKS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What can you do?",
                "Hi! What can you do for me?",
                "who are you?",
                "What can you help me with?",
                "How can you help me?",
                "Are you a bot?",
                "Am I talking to a real person?",
                "what can I ask you?",
                "What are your capabilities?",
                "what do you know?",
                "tell me what you can do",
                "Which questions can you answer?",
                "what is your name?"
            })
    void saysWhatItCanDoFromItsInstructionsAndTheTitlesOfWhatIsWritten(String message) {
        Settled settled = Asked.anonymously(message).settled();

        assertThat(settled.speech().text())
                .startsWith("I am Support, the automated assistant of Larchmeter.")
                .contains("I answer the questions of our customers")
                .contains("- Reset your password");
        assertThat(settled.confidence().value()).isGreaterThan(0.5);
        assertThat(settled.escalation()).isNull();
    }
}
