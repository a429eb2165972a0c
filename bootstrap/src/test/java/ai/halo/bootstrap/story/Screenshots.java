package ai.halo.bootstrap.story;

import ai.halo.bootstrap.Home;
import ai.halo.bootstrap.process.HaloProcess;
import ai.halo.domain.Json;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Takes the pictures of the widget on the demo's page, for {@code ./halo screenshots}. */
public final class Screenshots {

    private static final String QUESTION = "Why is my sync not working?";

    private static final String TEAMMATE =
            """
            async (key) => {
              const headers = { Authorization: 'Bearer ' + key, 'Content-Type': 'application/json' };
              const call = async (path, body) => (await fetch('/api/v1/conversations' + path,
                { method: body ? 'POST' : 'GET', headers, body: body && JSON.stringify(body) })).json();
              const session = HaloAgents.getInstance().debug().session.id;
              const { id } = (await call('')).items.find((one) => one.session_id === session);
              await call('/' + id + '/take-over', {});
              await call('/' + id + '/messages', { text: 'Of course. I have looked at your **HubSpot** connection: it is healthy again, and the last sync brought 312 contacts.' });
            }
            """;

    private final String demo;
    private final String teammatesKey;
    private final Path folder;

    private Screenshots(String demo, String teammatesKey, Path folder) {
        this.demo = demo;
        this.teammatesKey = teammatesKey;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        var home = Files.createTempDirectory("halo-screenshots");
        try (var halo = HaloProcess.start("demo", home, Map.of())) {
            var workspace = (Json.Obj) Json.parse(Files.readString(home.resolve(Home.WORKSPACE)));
            new Screenshots(
                            halo.door().baseUrl() + "/demo",
                            workspace.at("api_key").plain(),
                            Path.of(args[0]))
                    .take();
        }
        System.exit(0);
    }

    private void take() throws IOException {
        Files.createDirectories(folder);
        var desk = new Browser.NewContextOptions().setViewportSize(1280, 800);
        page(desk, "maria", "en", page -> {}, "launcher");
        page(desk, "maria", "en", Screenshots::asked, "panel");
        page(desk.setColorScheme(ColorScheme.DARK), "maria", "en", Screenshots::asked, "dark");
        desk.setColorScheme(ColorScheme.LIGHT);
        page(desk, "aiko", "ar", Screenshots::opened, "rtl");
        page(desk, "maria", "en", this::taken, "person");
        page(desk, "maria", "en", Screenshots::shown, "spotlight");
        var phone =
                new Browser.NewContextOptions()
                        .setViewportSize(390, 780)
                        .setDeviceScaleFactor(2)
                        .setIsMobile(true)
                        .setHasTouch(true);
        // Where the panel fills the screen, it makes way for what the agent points at.
        page(phone, "maria", "en", page -> asked(page, "How do refunds work?"), "phone");
    }

    private void page(
            Browser.NewContextOptions options,
            String person,
            String language,
            Consumer<Page> act,
            String name) {
        try (var visitor =
                Chromium.visitor(
                        options.setLocale(language).setReducedMotion(ReducedMotion.REDUCE))) {
            var page = visitor.newPage();
            page.addInitScript(
                    "addEventListener('DOMContentLoaded', () => document.documentElement.lang = '"
                            + language
                            + "')");
            page.navigate(demo + "?as=" + person);
            page.locator(".launcher").waitFor();
            act.accept(page);
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        }
    }

    private static void opened(Page page) {
        page.locator(".launcher").click();
        page.locator(".panel").waitFor();
        page.getByText("مساعد ذكي").waitFor();
    }

    /** A teammate takes over and answers; the visitor has rated what the agent said. */
    private void taken(Page page) {
        page.locator(".launcher").click();
        page.locator(".composer textarea").fill("Thank you, that helps. Can somebody check it?");
        page.locator(".composer textarea").press("Enter");
        page.getByTitle("Good answer").first().click();
        page.evaluate(TEAMMATE, teammatesKey);
        page.locator(".message.person").waitFor();
    }

    private static void shown(Page page) {
        page.evaluate(
                "() => HaloAgents.getInstance().highlightElement('#connections li', {label: 'Reconnect HubSpot here', duration: 0})");
        page.locator(".spotlight-label").waitFor();
    }

    private static void asked(Page page) {
        asked(page, QUESTION);
    }

    private static void asked(Page page, String question) {
        page.locator(".launcher").click();
        page.locator(".composer textarea").fill(question);
        page.locator(".composer textarea").press("Enter");
        page.locator(".source").first().waitFor();
        page.locator(".cite").last().click();
        page.locator(".excerpt").waitFor();
    }
}
