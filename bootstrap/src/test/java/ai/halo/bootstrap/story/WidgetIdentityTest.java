package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidgetIdentityTest {

    private static final String SUNDIAL =
            "{label: 'Sundial', type: 'error', value: [{area: 'Sundial', message: 'SHADOW_LOST: the sundial stands in the shade.'}]}";

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company);
    final BrowserContext visitor = Chromium.visitor();

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
    }

    @Test
    void tellsTheAgentWhoIsAskingAndWhatIsTrueForHer() {
        var widget =
                shop.openedBy(
                        visitor,
                        Json.object()
                                .with("userId", "maria")
                                .with(
                                        "userTraits",
                                        Json.object().with("name", "Maria").with("plan", "Team")),
                        "window.extra = {context: {sundial: " + SUNDIAL + "}};");
        widget.open().ask("Which plan am I on?");
        assertThat(widget.answer(1)).contains("Team");

        widget.ask("Why does my sundial not work?");
        assertThat(widget.answer(2)).contains("SHADOW_LOST");
        assertThat(company.look("/contacts?query=Maria").items("items")).hasSize(1);
    }

    @Test
    void pausesWithoutATokenAndGoesOnWithAGoodOne() {
        company.change("/workspace", Json.object().with("identity_verification", "enforce"));
        var widget =
                shop.openedBy(
                                visitor,
                                Json.object().with("userId", "maria").with("userToken", token(-60)),
                                "")
                        .open();

        widget.ask("Hello").says("Please sign in again.");
        assertThat(widget.calls()).containsOnlyOnce("onIdentityExpired");
        assertThat(widget.evaluate("() => halo.debug().identity.blocked")).isEqualTo(true);

        widget.evaluate("() => halo.identify('maria', {}, {userToken: '" + token(600) + "'})");
        assertThat(widget.answer(1)).isNotBlank();
        assertThat(widget.evaluate("() => halo.debug().identity.blocked")).isEqualTo(false);

        widget.evaluate("() => halo.identify('maria', {}, {userToken: '" + token(-60) + "'})");
        widget.ask("Hello again").says("Please sign in again.");
        assertThat(widget.calls()).filteredOn("onIdentityExpired"::equals).hasSize(2);
    }

    @Test
    void fetchesAFreshTokenWhenTheOldOneHasExpired() {
        company.change("/workspace", Json.object().with("identity_verification", "enforce"));
        var widget =
                shop.openedBy(
                        visitor,
                        Json.object().with("userId", "maria").with("userToken", token(-60)),
                        "window.extra = {getUserToken: async () => '" + token(600) + "'};");
        widget.open().ask("Hello");

        assertThat(widget.answer(1)).isNotBlank();
        assertThat(widget.calls()).doesNotContain("onIdentityExpired", "onError");
    }

    private String token(long seconds) {
        return Tokens.of(company.identitySecret(), "maria", seconds);
    }
}
