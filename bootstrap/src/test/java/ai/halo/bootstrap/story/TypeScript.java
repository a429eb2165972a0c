package ai.halo.bootstrap.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the widget is built with, and the types of its latest release. */
final class TypeScript {

    private static final Path WEB =
            Path.of("../adapters-rest/src/main").toAbsolutePath().normalize();
    private static final Path RELEASES = WEB.resolve("resources/sdk");

    static final Path PACKAGES = WEB.resolve("web/node_modules");
    static final Path COMPILER = PACKAGES.resolve("typescript/lib/typescript.js");
    static final Path BUNDLER = PACKAGES.resolve("vite/dist/node/index.js");
    static final Path WIDGET = RELEASES.resolve(latest()).resolve("haloagents.d.ts");

    private TypeScript() {}

    private static String latest() {
        try {
            return Files.readAllLines(RELEASES.resolve("releases.txt")).getLast();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
