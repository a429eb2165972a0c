package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidgetHumanTest {

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company);
    final BrowserContext visitor = Chromium.visitor();

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
    }

    @Test
    void asksForAPersonAndLeavesAnAddress() {
        var widget = shop.openedBy(visitor).open().ask("Hello");
        widget.answer(1);
        widget.page().getByTitle("Talk to a person").click();
        widget.page().locator(".system").first().waitFor();
        assertThat(company.look("/tickets").items("items")).hasSize(1);
        assertThat(Axe.complaints(widget)).isEqualTo(List.of());

        var address = widget.page().getByPlaceholder("Your e-mail address");
        address.fill("nonsense");
        address.press("Enter");
        widget.says("This does not look like an e-mail address.");
        address.fill("ana@shop.example");
        address.press("Enter");
        widget.says("we have noted ana@shop.example");
        assertThat(company.look("/contacts?query=ana").items("items")).hasSize(1);
        assertThat(widget.violations()).isEmpty();
        assertThat(widget.calls()).doesNotContain("onError");

        var later = shop.openedBy(visitor).open().says("Hello");
        later.page().locator(".system").first().waitFor();
        assertThat(later.page().locator(".lead").count()).as("she has answered").isZero();
    }

    @Test
    void ratesAnAnswerAndSaysWhatWasMissing() {
        var widget = shop.openedBy(visitor).open().ask("Hello");
        widget.answer(1);
        widget.page().getByTitle("Bad answer").click();
        widget.page().getByPlaceholder("What was missing?").fill("More warmth");
        widget.page().getByPlaceholder("What was missing?").press("Enter");

        widget.says("Thank you.");
        String conversation =
                company.look("/conversations").items("items").getFirst().at("id").plain();
        Company.await(() ->
                company.look("/conversations/" + conversation)
                        .body()
                        .compact()
                        .contains("More warmth"));
        assertThat(widget.calls()).doesNotContain("onError");
    }
}
