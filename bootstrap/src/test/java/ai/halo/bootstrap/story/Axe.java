package ai.halo.bootstrap.story;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a well-known judge of accessibility has to say about the widget. */
final class Axe {

    private static final Path SCRIPT =
            Path.of("../adapters-rest/src/main/web/node_modules/axe-core/axe.min.js");

    private Axe() {}

    static Object complaints(Widget widget) {
        assumeTrue(Files.exists(SCRIPT), "the widget's packages were not fetched");
        try {
            if (widget.evaluate("() => typeof axe").equals("undefined")) {
                widget.evaluate(Files.readString(SCRIPT) + "; () => 0");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return widget.evaluate(
                "async () => (await axe.run('halo-agents')).violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' '))");
    }
}
