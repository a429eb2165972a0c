package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.email.PostOffice;
import com.microsoft.playwright.BrowserContext;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidgetMailTest {

    final PostOffice office = PostOffice.open();
    final RunningHalo halo =
            RunningHalo.start(Map.of("HALO_SMTP_URL", "smtp://127.0.0.1:" + office.port()));
    final Shop shop = new Shop(Company.movesInto(halo));

    @AfterEach
    void leave() {
        shop.close();
        halo.stop();
        office.close();
    }

    @Test
    void bringsAVisitorWhatWasSaidToHer() {
        try (BrowserContext visitor = Chromium.visitor()) {
            var widget = shop.openedBy(visitor).open();
            widget.ask("Hello").answer(1);

            widget.page().getByTitle("Send this conversation by e-mail").click();
            widget.page().getByPlaceholder("Your e-mail address").fill("ana@shop.example");
            widget.page().keyboard().press("Enter");
            widget.says("This conversation is on its way to a•••@shop.example.");

            Company.await(() -> !office.taken().isEmpty());
            assertThat(office.taken())
                    .singleElement()
                    .satisfies(one -> assertThat(one.to()).isEqualTo("ana@shop.example"))
                    .satisfies(one ->
                            assertThat(one.message()).contains("Your conversation with Story"));
            assertThat(widget.violations()).isEmpty();
            assertThat(widget.calls()).doesNotContain("onError");
        }
    }
}
