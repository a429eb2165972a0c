package ai.halo.llm.answering.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    asks_who_we_are | what can you do
                    asks_who_we_are | Hello there! What can you do?
                    asks_who_we_are | what are you able to help with?
                    asks_who_we_are | so what do you do exactly?
                    asks_who_we_are | What sort of things can you help me with?
                    asks_who_we_are | how can you assist me
                    asks_who_we_are | is this a bot?
                    asks_who_we_are | are you human?
                    asks_who_we_are | who am I chatting with?
                    asks_who_we_are | Can you tell me what you can do?
                    asks_who_we_are | What can this assistant do for me?
                    asks_who_we_are | what kind of questions can I ask you
                    asks_who_we_are | What do you know about?
                    asks_who_we_are | Tell me about yourself.
                    asks_who_we_are | What are you good at?
                    asks_who_we_are | what topics can you help with
                    asks_who_we_are | Explain what you can do for me
                    asks_for_help   | I have a question
                    asks_for_help   | help
                    asks_for_help   | Hi, I need help
                    asks_for_help   | Can you help me?
                    asks_for_help   | I need some help please
                    greets          | Hello!
                    greets          | hi 👋
                    greets          | Good evening
                    greets          | hey there
                    greets          | Hello Support
                    greets          | Hi, nice to meet you
                    thanks          | thanks a lot for your help!
                    thanks          | that solved it, thank you
                    thanks          | goodbye
                    thanks          | ok great, thanks, bye
                    thanks          | thank you very much, you are great
                    thanks          | Perfect thanks!
                    thanks          | cheers mate
                    thanks          | no thanks, that's all
                    asks            | thanks, but how do I cancel?
                    asks            | hi, where are my invoices
                    asks            | What can you do about a broken sync?
                    asks            | help me reset my password
                    asks            | can you help me export my data?
                    asks            | hello world example in your API
                    asks            | What can I do with dashboards?
                    asks            | who are your subprocessors?
                    asks            | I have a question about invoices
                    asks            | thank you page for my form, how to set it up?
                    """)
    void hearsWhatAMessageWants(String intent, String message) {
        assertThat(intent(message)).isEqualTo(intent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "...", "🙂", "\u0001", "hello?!"})
    void asksBackOrGreetsWhenNothingIsSaid(String message) {
        assertThat(intent(message)).isIn("asks_for_help", "greets");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"real ", "hi ", "a ", "get me a ", "thanks and ", "please. ", "x", "1. "})
    void understandsEndlessMessagesToo(String word) {
        assertThat(intent(word.repeat(10_000 / word.length()))).isNotEmpty();
    }

    private static String intent(String message) {
        return Understanding.of(Asked.anonymously(message).begun().briefing()).name();
    }
}
