package ai.halo.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'll connect you with a teammate.",
                "I’ll create a ticket for you.",
                "I have created a ticket for you.",
                "I've escalated this to our support team.",
                "We will forward your question to a specialist.",
                "I am going to pass this on to a colleague.",
                "I'm escalating this to the team now.",
                "Let me transfer you to a human agent.",
                "A member of our team will get back to you shortly.",
                "Someone from our team will contact you tomorrow.",
                "Our support team will be in touch.",
                "One of our specialists will look into it.",
                "You will hear from our team within a day.",
                "I just opened a ticket about this.",
                "I'll loop in somebody from support."
            })
    void hearsAPromiseToInvolveAPerson(String reply) {
        assertThat(Promise.madeIn(reply)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can open a ticket under Help.",
                "An admin can invite a teammate.",
                "I will not create a ticket for that.",
                "I cannot connect you with a person.",
                "Your team will see the dashboard.",
                "We raised the limit of the Team plan.",
                "I have found two articles about agents.",
                "Tickets are created when a customer asks for a person.",
                "Click Invite to add a colleague.",
                "I do not know.",
                "If you would like a person to look at this, just say so."
            })
    void hearsNoneInPlainInformation(String reply) {
        assertThat(Promise.madeIn(reply)).isFalse();
    }
}
