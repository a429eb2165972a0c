package ai.halo.llm.answering.builtin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonWishTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to talk to a human",
                "Can I speak to a real person please?",
                "human please",
                "HUMAN!!!",
                "agent",
                "representative",
                "Could you connect me with someone from support?",
                "Please transfer me to an agent.",
                "get me a human",
                "I need a real person",
                "I'd like to speak with a representative",
                "i wanna tlak to a humna",
                "let me speak to an agnet",
                "talk to a persn",
                "connect me to customer servce",
                "Would it be possible to chat with a member of your team?",
                "Is there anyone I can talk to?",
                "Is there a human there?",
                "are there any humans here?",
                "How do I talk to a human?",
                "How can I speak with a real person?",
                "I don't want to talk to a bot",
                "I do not want to chat with a stupid robot anymore.",
                "No more bots please",
                "I'd rather deal with a human being",
                "Can someone call me back?",
                "Please give me a call",
                "Could a colleague of yours look into this?",
                "Can a human take a look at this?",
                "Put me through to your supervisor",
                "I would feel more comfortable discussing this with someone. Could you put me in touch"
                        + " with a person?",
                "please escalate this",
                "Escalate!",
                "Can you open a ticket for me?",
                "I want to speak to my account manager",
                "I need to talk with sales",
                "why can't I talk to a human?",
                "Could I have a word with someone on your team?",
                "live agent",
                "customer service",
                "I would prefer to be helped by a real human",
                "I need someone to look at this",
                "Could somebody from your team contact me?",
                "The article did not help. I want a person now.",
                "Is it possible to get in touch with an actual employee?",
                "Who can I talk to about this?",
                "Hi, can I please get a human agent?",
                "I'd appreciate it if I could speak to someone",
                "Ich möchte mit einem Menschen sprechen",
                "Quiero hablar con una persona",
                "Je veux parler à un conseiller"
            })
    void hearsTheWishForAPerson(String message) {
        assertTrue(PersonWish.in(Phrase.of(message)).isPresent(), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I add an agent?",
                "can a person have two accounts?",
                "how do I contact my team's admin?",
                "How do I transfer ownership to another person?",
                "I want to transfer my workspace to another person",
                "How can visitors talk to a human?",
                "How do I let my customers talk to a person?",
                "Can two people share a seat?",
                "How many people can I invite?",
                "Does a human read my messages?",
                "Will a person see my data?",
                "What does an agent cost?",
                "Can a human agent reply to the email thread?",
                "How do I assign a conversation to a teammate?",
                "I want someone to have access to my dashboard",
                "I need a human-readable export",
                "I don't want to talk to a human",
                "No need to transfer me to a person",
                "How do I contact support?",
                "When are your support hours?",
                "Do I need an agent?",
                "Can an agent take over a conversation automatically?",
                "How do I connect Slack?",
                "connect my agent to Slack",
                "How do I invite a teammate?",
                "What is a contact person?",
                "Do you pick up the phone on Saturdays for Business customers?",
                "Who is the owner of our workspace?",
                "My customers want to talk to a human, how do I set that up?",
                "Can I chat with my visitors?",
                "How do I forward an email to my team?",
                "Please ping me when the refund rate goes above 4 percent",
                "Our founder who controlled the workspace left and nobody can get to billing",
                "Is there an agent limit on the Team plan?",
                "How do I get an API key?",
                "Can someone else see my dashboard?",
                "Can someone help me reset my password?",
                "I want my investor to see one page of charts without an account",
                "Can we buy support for another person?",
                "thanks!",
                "hello"
            })
    void doesNotTakeAQuestionAboutPeopleForAWish(String message) {
        assertFalse(PersonWish.in(Phrase.of(message)).isPresent(), message);
    }
}
