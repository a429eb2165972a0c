package ai.halo.bootstrap.story;

import java.nio.file.Path;

/** The compiler that the widget is built with. */
final class TypeScript {

    private static final Path WEB =
            Path.of("../adapters-rest/src/main").toAbsolutePath().normalize();

    static final Path COMPILER = WEB.resolve("web/node_modules/typescript/lib/typescript.js");
    static final Path WIDGET = WEB.resolve("resources/sdk/0.9.0/haloagents.d.ts");

    private TypeScript() {}
}
