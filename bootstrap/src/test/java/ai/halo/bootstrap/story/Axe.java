package ai.halo.bootstrap.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a well-known judge of accessibility has to say about the widget. */
final class Axe {

    private static final Path SCRIPT =
            Path.of("../adapters-rest/src/main/web/node_modules/axe-core/axe.min.js");

    private Axe() {}

    static Object complaints(Widget widget) {
        try {
            if (widget.evaluate("() => typeof axe").equals("undefined")) {
                widget.evaluate(Files.readString(SCRIPT) + "; () => 0");
            }
        } catch (IOException e) {
            throw new AssertionError("Axe was not fetched with the widget's packages", e);
        }
        return widget.evaluate(
                "async () => (await axe.run('halo-agents')).violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' '))");
    }
}
