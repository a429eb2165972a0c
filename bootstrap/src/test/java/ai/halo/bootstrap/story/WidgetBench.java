package ai.halo.bootstrap.story;

import ai.halo.bootstrap.process.HaloProcess;
import ai.halo.domain.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How soon the launcher is there, beside a page with an empty script, for {@code ./halo bench
 * widget}.
 */
public final class WidgetBench {

    private static final int RUNS = 15;

    /**
     * From the start of the page's last script until the next frame that shows what it waits for.
     */
    private static final String START =
            """
            window.shifted = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((e) => shifted += e.value))
              .observe({ type: 'layout-shift', buffered: true });
            const begun = performance.now();
            %s
            const look = () => (%s)
              ? requestAnimationFrame(() => window.took = performance.now() - begun)
              : setTimeout(look, 1);
            look();
            """;

    private static final String THERE =
            "document.querySelector('halo-agents')?.shadowRoot.querySelector('.launcher')";

    private WidgetBench() {}

    public static void run() throws IOException, InterruptedException {
        var home = Files.createTempDirectory("halo-bench-widget");
        try (var halo = HaloProcess.start("demo", home, Map.of())) {
            String server = halo.door().baseUrl();
            try (var site = new HostPage(server)) {
                site.holds("/empty.js", START.formatted("", "true"));
                site.holds("/widget.js", START.formatted(init(server), THERE));
                site.holds("/empty", page("/empty.js", server));
                site.holds("/widget", page("/widget.js", server));
                site.holds("/before", page("/widget.js", server));
                report("an empty script", measured(site.address("/empty")));
                report("the launcher", measured(site.address("/widget")));
                report("seen before", measured(site.address("/before")));
            }
        }
    }

    private static void report(String what, List<double[]> runs) {
        double[] times = runs.stream().mapToDouble(run -> run[0]).sorted().toArray();
        double shift = runs.stream().mapToDouble(run -> run[1]).max().orElseThrow();
        System.out.printf(
                "%-16s median %.0f ms, slowest of %d %.0f ms, layout shift %.3f%n",
                what, times[times.length / 2], times.length, times[times.length - 1], shift);
    }

    private static List<double[]> measured(String address) {
        return IntStream.range(0, RUNS).mapToObj(_ -> once(address)).toList();
    }

    private static double[] once(String address) {
        try (var visitor = Chromium.visitor()) {
            var page = visitor.newPage();
            if (address.endsWith("/before")) {
                page.navigate(address);
                page.waitForFunction("() => localStorage.length > 0");
            }
            page.navigate(address);
            page.waitForFunction("() => window.took !== undefined");
            return new double[] {
                number(page.evaluate("() => took")), number(page.evaluate("() => shifted"))
            };
        }
    }

    private static double number(Object evaluated) {
        return ((Number) evaluated).doubleValue();
    }

    private static String page(String script, String server) {
        return "<!doctype html><title>Shop</title><h1>Lamps</h1><script src=\"%s/sdk/latest/haloagents.umd.js\"></script><script src=\"%s\"></script>"
                .formatted(server, script);
    }

    private static String init(String server) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server + "/demo/workspace")).build();
            var workspace =
                    (Json.Obj) Json.parse(http.send(request, BodyHandlers.ofString()).body());
            return "HaloAgents.init({orgId: '%s', apiKey: '%s'});"
                    .formatted(workspace.at("org_id").plain(), workspace.at("api_key").plain());
        }
    }
}
