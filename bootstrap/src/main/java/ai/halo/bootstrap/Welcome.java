package ai.halo.bootstrap;

import ai.halo.domain.Json;
import java.io.PrintStream;

/** What the demo says once it is ready. */
final class Welcome {

    private Welcome() {}

    static void print(PrintStream out, String baseUrl, Json.Obj workspace) {
        out.printf(
                """

                Halo is ready at %1$s

                A page of the sample's company, with the widget on it:

                  %1$s/demo

                Ask a question (in another terminal):

                  curl -s %1$s/api/sdk/chat \\
                    -H 'Authorization: Bearer %2$s' \\
                    -H 'Content-Type: application/json' \\
                    -d '{"message": "why is my sync not working?", "user_id": "maria"}'

                or   ./halo chat "How do I export my data?"

                Ctrl-C stops it; what was said stays.
                """,
                baseUrl, workspace.at("widget_key").plain());
    }
}
