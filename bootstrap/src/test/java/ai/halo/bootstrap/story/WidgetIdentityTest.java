package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidgetIdentityTest {

    private static final String SUNDIAL =
            "{label: 'Sundial', type: 'error', value: [{area: 'Sundial', message: 'SHADOW_LOST: the sundial stands in the shade.'}]}";

    private static final Json.Obj MARIA = Json.object().with("userId", "maria");

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

    @Test
    void showsNobodyWhatAnotherHasSaid() {
        var widget = shop.openedBy(visitor, MARIA, "").open().ask("My secret lamp");
        widget.answer(1);
        widget.evaluate("() => halo.identify('ben', {name: 'Ben'})");
        gone(widget.page().locator(".mine"));
        widget.ask("Hello").answer(1);

        assertThat(widget.panel().innerText()).doesNotContain("secret");
        assertThat(company.look("/conversations").items("items"))
                .hasSize(2)
                .extracting(talk -> talk.at("contact_id").plain())
                .doesNotHaveDuplicates();
    }

    @Test
    void asksForItsConfigurationOnceThoughItKnowsWhoIsThere() {
        var asked = new ArrayList<String>();
        visitor.onRequest(request -> asked.add(request.url()));
        shop.openedBy(visitor, MARIA, "").open().ask("Hello").answer(1);

        assertThat(asked).filteredOn(url -> url.contains("/api/sdk/config?")).hasSize(1);
        assertThat(asked).filteredOn(url -> url.endsWith("/users/identify")).hasSize(1);
    }

    @Test
    void knowsNobodyOnceItIsGone() {
        var asked = new ArrayList<String>();
        var widget = shop.alsoAt("/thanks").openedBy(visitor).ready();
        widget.evaluate("() => halo.destroy()");
        visitor.onRequest(request -> asked.add(request.url()));
        widget.evaluate(
                "() => { halo.identify('zoe', {name: 'Zoe'}); halo.identifyCompany('acme'); halo.setContext('a', {label: 'A', value: 1}); }");
        widget.on("/thanks").ready();

        assertThat(asked).noneMatch(url -> url.endsWith("/identify"));
        assertThat(
                        widget.evaluate(
                                "() => Object.keys(localStorage).filter((key) => key.includes('zoe'))"))
                .isEqualTo(List.of());
    }

    private static void gone(Locator thing) {
        thing.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private String token(long seconds) {
        return Tokens.of(company.identitySecret(), "maria", seconds);
    }
}
