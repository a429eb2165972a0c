package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The guides' modules in a browser, within the frameworks they are for; Next.js alone is played.
 */
class GuideFrameworksTest {

    private static final String MARIA = "{id: 7, name: 'Maria', email: 'maria@example.com'}";
    private static final String REACT =
            """
            import { StrictMode } from 'react';
            import { createRoot } from 'react-dom/client';
            import { Halo } from './halo-for-react.jsx';
            const root = createRoot(document.querySelector('main'));
            window.show = (user) => root.render(<StrictMode><Halo user={user} /></StrictMode>);
            window.leave = () => root.unmount();
            """;
    private static final String VUE =
            """
            import { createApp, shallowRef } from 'vue';
            import { useHalo } from './use-halo.js';
            const user = shallowRef(null);
            const app = createApp({ setup: () => { useHalo(user); return () => null; } });
            window.show = (someone) => { user.value = someone; if (!app._instance) app.mount('main'); };
            window.leave = () => app.unmount();
            """;
    private static final String NEXT =
            """
            import Layout from './layout.jsx.js';
            window.leave = () => ends.splice(0).forEach((end) => end());
            window.show = (user) => { leave(); window.user = user; return Layout({}); };
            """;

    final Company company = Company.movesIn();
    final HostPage site = new HostPage(company.baseUrl());
    final BrowserContext visitor = Chromium.visitor();
    final Workbench bench = new Workbench();

    @AfterEach
    void leave() {
        visitor.close();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {REACT, VUE})
    void showTheWidgetToWhoeverIsSignedInUntilTheyLeave(String app) throws IOException {
        write();
        Files.createSymbolicLink(bench.folder().resolve("node_modules"), TypeScript.PACKAGES);
        bench.says(
                "node",
                bench.borrows("bundle.mjs"),
                TypeScript.BUNDLER,
                bench.holds("app.jsx", app));
        String bundle = Files.readString(bench.folder().resolve("built/app.js"));

        showsItToWhoeverIsSignedIn(opened(bundle));
    }

    @Test
    void andThatOfNext() throws IOException {
        write();
        for (String file : List.of("layout.jsx", "halo-for-next.jsx")) {
            Path written = bench.folder().resolve(file);
            bench.says("node", bench.borrows("modules.mjs"), TypeScript.COMPILER, written);
            site.holds("/" + file + ".js", Files.readString(Path.of(written + ".js")));
        }
        site.holds("/framework.js", Files.readString(bench.borrows("framework.js")));
        site.holds("/session.js", "export const currentUser = async () => window.user;");

        showsItToWhoeverIsSignedIn(opened(NEXT));
    }

    private static void showsItToWhoeverIsSignedIn(Page page) {
        page.evaluate("() => show(" + MARIA + ")");
        page.locator(".launcher").waitFor();
        assertThat(page.evaluate("() => HaloAgents.getInstance().debug().user")).isEqualTo("7");
        assertThat(page.locator("halo-agents").count()).isEqualTo(1);
        assertThat(page.locator("script[src*=haloagents]").count()).isEqualTo(1);

        page.evaluate("() => show(null)");
        page.waitForFunction("() => HaloAgents.getInstance()?.debug().user === 'anonymous'");
        page.locator(".launcher").waitFor();

        page.evaluate("() => leave()");
        assertThat(page.evaluate("() => HaloAgents.getInstance()")).isNull();
        assertThat(page.locator("halo-agents").count()).isZero();
    }

    /** The guides' modules as somebody of this company pastes them. */
    private void write() {
        for (Snippet module : Guides.marked("module")) {
            bench.holds(module.mark("file"), module.filledIn(company));
            site.holds("/" + module.mark("file"), module.filledIn(company));
        }
    }

    private Page opened(String app) {
        site.forbidsNothing();
        site.holds("/app.js", app);
        site.holds(
                "/",
                """
                <!doctype html><html lang="en"><head><title>App</title><script type="importmap">
                {"imports": {"react": "/framework.js", "react/jsx-runtime": "/framework.js",
                             "next/script": "/framework.js"}}
                </script></head><body><main></main><script type="module" src="/app.js"></script>
                </body></html>
                """);
        var page = visitor.newPage();
        page.navigate(site.address("/"));
        page.waitForFunction("() => window.show");
        return page;
    }
}
