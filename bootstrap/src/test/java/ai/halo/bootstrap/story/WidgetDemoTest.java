package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.bootstrap.process.HaloProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WidgetDemoTest {

    @Test
    void lightsUpWhatMariaAsksFor(@TempDir Path home) throws IOException {
        try (var visitor = Chromium.visitor();
                var halo = HaloProcess.start("demo", home, Map.of())) {
            var page = visitor.newPage();
            page.setDefaultTimeout(30_000);
            page.navigate(halo.door().baseUrl() + "/demo?as=maria");

            var widget = new Widget(page).open().ask("Where can I change my plan?");
            page.locator(".spotlight-label:has-text('Change your plan here')").waitFor();
            widget.ask("Why is my sync not working?");
            page.locator(".spotlight-label:has-text('Reconnect HubSpot here')").waitFor();

            assertThat(widget.answer(2)).contains("AUTH_EXPIRED");
        }
    }
}
