package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides' modules in a browser; of the frameworks only what calls them is played. */
class GuideFrameworksTest {

    private static final String MARIA = "{id: 7, name: 'Maria', email: 'maria@example.com'}";
    private static final String REACT =
            "import { Halo } from './halo-for-react.jsx.js'; show = (user) => Halo({user});";
    private static final String NEXT =
            "import Layout from './layout.jsx.js'; show = (user) => { window.user = user; return Layout({}); };";
    private static final String VUE =
            "import { useHalo } from './use-halo.js'; show = (user) => useHalo({value: user});";

    final Company company = Company.movesIn();
    final HostPage site = new HostPage(company.baseUrl());
    final BrowserContext visitor = Chromium.visitor();

    @AfterEach
    void leave() {
        visitor.close();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {REACT, NEXT, VUE})
    void showTheWidgetToWhoeverIsSignedInUntilTheyLeave(String app) throws IOException {
        var page = opened(app);
        page.evaluate("() => show(" + MARIA + ")");
        page.locator(".launcher").waitFor();
        assertThat(page.evaluate("() => HaloAgents.getInstance().debug().user")).isEqualTo("7");
        assertThat(page.locator("script[src*=haloagents]").count()).isEqualTo(1);

        page.evaluate("() => ends.forEach((end) => end())");
        assertThat(page.evaluate("() => HaloAgents.getInstance()")).isNull();
        page.evaluate("() => show(null)");
        page.locator(".launcher").waitFor();
        assertThat(page.evaluate("() => HaloAgents.getInstance().debug().user"))
                .isEqualTo("anonymous");
    }

    @Test
    void bearStrictModeWhichMountsTwice() throws IOException {
        var page = opened(REACT);
        page.evaluate("() => { show(" + MARIA + "); ends[0](); show(" + MARIA + "); }");
        page.locator(".launcher").waitFor();
        assertThat(page.evaluate("() => HaloAgents.getInstance().debug().user")).isEqualTo("7");
        assertThat(page.locator("halo-agents").count()).isEqualTo(1);
    }

    private Page opened(String app) throws IOException {
        var bench = new Workbench();
        for (Snippet module : Guides.marked("module")) {
            String file = module.mark("file");
            Path written = bench.holds(file, module.filledIn(company));
            site.holds("/" + file, module.filledIn(company));
            if (file.endsWith(".jsx")) {
                bench.says("node", bench.borrows("modules.mjs"), TypeScript.COMPILER, written);
                site.holds("/" + file + ".js", Files.readString(Path.of(written + ".js")));
            }
        }
        site.holds("/framework.js", Files.readString(bench.borrows("framework.js")));
        site.holds("/session.js", "export const currentUser = async () => window.user;");
        site.forbidsNothing();
        site.holds("/", page(app));
        var page = visitor.newPage();
        page.navigate(site.address("/"));
        page.waitForFunction("() => window.show");
        return page;
    }

    private static String page(String app) {
        return """
        <!doctype html><html lang="en"><head><title>App</title><script type="importmap">
        {"imports": {"react": "/framework.js", "react/jsx-runtime": "/framework.js",
                     "next/script": "/framework.js", "vue": "/framework.js"}}
        </script></head><body><script type="module">%s</script></body></html>
        """
                .formatted(app.replace("show =", "window.show ="));
    }
}
