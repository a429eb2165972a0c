package ai.halo.llm.answering.builtin;

import static ai.halo.llm.answering.builtin.Asked.article;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Turn.Settled;
import ai.halo.domain.knowledge.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInTroubleTest {

    private static final Evidence PASSWORD =
            article(
                    "Reset your password",
                    """
                    You can reset your password yourself. The link works for 60 minutes.

                    1. Open the sign-in page.
                    2. Click **Forgot password**.
                    """);

    private static final Evidence RECONNECT =
            article(
                    "Reconnect HubSpot after its token expired",
                    """
                    HubSpot gives us a token to read your data. When that token expires, the sync stops.

                    ## Steps

                    1. Sign in as Owner or Admin.
                    2. Open **Settings > Integrations > HubSpot**.
                    3. Click **Reconnect**.

                    ## What happens to the missed data

                    Changes of the last 30 days are fetched automatically.
                    """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why is my sync not working?",
                "my hubspot sync is broken",
                "Hi, the HubSpot numbers have not changed since Tuesday. What's wrong?",
                "something is broken",
                "HubSpot stopped updating",
                "Is my HubSpot connected?"
            })
    void tellsWhatIsBrokenForTheAskerAndHowToRepairIt(String message) {
        Settled settled = Asked.by(Maria.PROFILE, message).finding(RECONNECT, PASSWORD).settled();

        assertThat(settled.speech().text())
                .startsWith(
                        "I see a problem in your account (Current problems): HubSpot sync: AUTH_EXPIRED")
                .contains("3. Click **Reconnect**.");
        assertThat(settled.speech().sources())
                .extracting("id")
                .containsExactly(
                        "context:current_problems", RECONNECT.document().value().toString());
        assertThat(settled.confidence().value()).isGreaterThanOrEqualTo(0.5);
        assertThat(settled.escalation()).isNull();
    }

    @Test
    void searchesForTheRemedyInTheWordsOfTheTrouble() {
        Move move = Asked.by(Maria.PROFILE, "Why is my sync not working?").firstMove();

        assertThat(move)
                .isInstanceOfSatisfying(
                        Move.Search.class,
                        search ->
                                assertThat(search.question().parts())
                                        .anySatisfy(part ->
                                                assertThat(part.text()).contains("token expired")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why is my Shopify sync not working?",
                "My Mailchimp sync is broken",
                "My password is wrong and I cannot sign in",
                "How do I reconnect HubSpot?",
                "Why is my company name wrong on the invoice?"
            })
    void doesNotBlameAKnownTroubleForAnotherOne(String message) {
        assertThat(Asked.by(Maria.PROFILE, message).finding(PASSWORD).settled().speech().text())
                .doesNotContain("AUTH_EXPIRED");
    }
}
