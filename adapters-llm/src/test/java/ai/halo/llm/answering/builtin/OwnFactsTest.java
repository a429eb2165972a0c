package ai.halo.llm.answering.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Turn.Settled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFactsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Which plan am I on?                        | You are on the Team plan (from your profile: plan). [1]
                    what's my plan                             | You are on the Team plan (from your profile: plan). [1]
                    Hi, can you tell me what plan we have?     | You are on the Team plan (from your profile: plan). [1]
                    Am I on the Team plan?                     | You are on the Team plan (from your profile: plan). [1]
                    what subscription do I have                | You are on the Team plan (from your profile: plan). [1]
                    what email do you have for me?             | The email address we have for you is maria@alderfinch.example (from your profile: email). [1]
                    When did I sign up?                        | You signed up on 11 February 2025 (from your profile: signed up at). [1]
                    What is my role?                           | Your role is Admin (from your profile: role). [1]
                    How many seats are left?                   | You have 1 seat left: 9 of 10 are used (Usage). [1]
                    how many seats do I have left              | You have 1 seat left: 9 of 10 are used (Usage). [1]
                    How many seats do we have left on the Team plan? | You have 1 seat left: 9 of 10 are used (Usage). [1]
                    How many API calls do I have left this month? | You have 8,700 api calls left: 241,300 of 250,000 are used (Usage). [1]
                    how much storage is left?                  | You have 29 GB of storage left: 21 of 50 are used (Usage). [1]
                    When does my trial end?                    | Trial ends on 24 November 2026 (Trial). [1]
                    when will my trial expire                  | Trial ends on 24 November 2026 (Trial). [1]
                    is my Shopify connected?                   | Shopify is connected, healthy (Integrations). [1]
                    Is Slack connected?                        | Slack is not connected (Integrations). [1]
                    Is our google ads integration working?     | Google ads is connected, healthy (Integrations). [1]
                    Do we have single sign on?                 | Single sign on is enabled for you (Features). [1]
                    Is SCIM enabled for us?                    | Scim is not enabled for you (Features). [1]
                    Which time zone is our workspace in?       | Time zone: Europe/Vienna (Regional settings). [1]
                    Who is the owner of our workspace?         | Owner: Henrik Tern (People in the workspace). [1]
                    """)
    void tellsWhatIsKnownAndWhereFrom(String question, String answer) {
        Settled settled = Asked.by(Maria.PROFILE, question).settled();

        assertThat(settled.speech().text()).isEqualTo(answer);
        assertThat(settled.confidence().value()).isGreaterThanOrEqualTo(0.5);
        assertThat(settled.escalation()).isNull();
    }

    @Test
    void countsAndListsWhatTheAskerHas() {
        Settled settled = Asked.by(Maria.PROFILE, "How many dashboards do I have?").settled();

        assertThat(settled.speech().text())
                .isEqualTo(
                        """
                        My dashboards (2):

                        - "Bookings by region" (dashboard_id: d_101) -- shared
                        - "Summer campaign" (dashboard_id: d_214) [1]\
                        """);
    }

    @Test
    void answersTwoQuestionsInOneMessage() {
        Settled settled =
                Asked.by(Maria.PROFILE, "Which plan am I on, and how many seats are left?")
                        .settled();

        assertThat(settled.speech().text())
                .isEqualTo(
                        "You are on the Team plan (from your profile: plan). [1] You have 1 seat left:"
                                + " 9 of 10 are used (Usage). [2]");
        assertThat(settled.speech().sources())
                .extracting("id")
                .containsExactly("trait:plan", "context:usage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I change my plan?",
                "What plan should I choose?",
                "What does my plan include?",
                "How many seats does the Team plan include?",
                "Can I upgrade my plan?",
                "How do I connect Shopify?",
                "What happens when my trial ends?",
                "Is my data safe?",
                "Which plan includes single sign-on?",
                "How do I change my email address?",
                "How much does an extra seat cost?",
                "Why is my plan so expensive?",
                "What is the price of my plan?",
                "Which roles are there?",
                "Can an admin see my email?",
                "How long does a sync take?",
                "Is there a mobile app?",
                "Do you have a mobile app?"
            })
    void looksUpWhatIsNotAboutTheAskerAlone(String question) {
        assertThat(Asked.by(Maria.PROFILE, question).firstMove()).isInstanceOf(Move.Search.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"What is my renewal status?", "What is our mrr?"})
    void keepsToItselfWhatTheCompanyNotesAboutItsCustomers(String question) {
        Settled settled = Asked.by(Maria.PROFILE, question).settled();

        assertThat(settled.speech().text()).doesNotContain("at_risk").doesNotContain("99");
    }

    @Test
    void knowsNothingOfWhoDoesNotSayWhoTheyAre() {
        assertThat(Asked.anonymously("Which plan am I on?").firstMove())
                .isInstanceOf(Move.Search.class);
    }
}
