package ai.halo.bootstrap.story;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium, one for all stories of a test run. */
final class Chromium {

    private Chromium() {}

    /** Somebody's browser, without any past. */
    static BrowserContext visitor() {
        return visitor(new Browser.NewContextOptions().setViewportSize(1100, 760));
    }

    static BrowserContext visitor(Browser.NewContextOptions options) {
        assumeTrue(System.getProperty("halo.web.skip") == null, "the widget is left out");
        return Running.BROWSER.newContext(options);
    }

    private static final class Running {
        static final Browser BROWSER = start();
    }

    private static Browser start() {
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(executable())
                                .setArgs(
                                        List.of(
                                                "--no-sandbox",
                                                "--use-fake-device-for-media-stream")));
    }

    private static Path executable() {
        return Stream.concat(
                        Stream.of(
                                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                                "/Applications/Chromium.app/Contents/MacOS/Chromium"),
                        Stream.of(System.getenv("PATH").split(":"))
                                .flatMap(folder ->
                                        Stream.of("chromium", "chromium-browser", "google-chrome")
                                                .map(name -> folder + "/" + name)))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "The widget's stories need Chromium (apt-get install"
                                        + " chromium)"));
    }
}
