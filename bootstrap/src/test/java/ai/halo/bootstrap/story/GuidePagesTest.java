package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The guides as pages, in the hand. */
class GuidePagesTest {

    final BrowserContext visitor =
            Chromium.visitor(new Browser.NewContextOptions().setViewportSize(390, 844));

    @AfterEach
    void leave() {
        visitor.close();
    }

    @TestFactory
    Stream<DynamicTest> fitAPhoneAndSayOnlyWhatWasMeant() {
        return Guides.files()
                .map(file -> file.getFileName().toString().replace(".md", ""))
                .map(guide -> DynamicTest.dynamicTest(guide, () -> fits(guide)));
    }

    private void fits(String guide) {
        var page = visitor.newPage();
        page.navigate(RunningHalo.shared().baseUrl() + "/docs/" + guide);

        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator("main").innerText()).doesNotContain("```", "run=", "needs=", "](");
        page.close();
    }
}
