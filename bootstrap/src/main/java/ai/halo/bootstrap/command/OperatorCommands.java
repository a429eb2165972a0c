package ai.halo.bootstrap.command;

import ai.halo.domain.Json;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** What an operator asks of a running server: another workspace, or a rebuilt search shelf. */
public final class OperatorCommands {

    private OperatorCommands() {}

    /**
     * {@code ./halo workspace create NAME}: prints the credentials of the new workspace as JSON.
     */
    public static void workspace(RunningServer server, List<String> given, PrintStream out) {
        Arguments arguments = Arguments.of(given, Set.of());
        if (arguments.words().size() < 2 || !arguments.words().getFirst().equals("create")) {
            throw new CommandFailed("usage: ./halo workspace create NAME", 2);
        }
        String name = String.join(" ", arguments.words().subList(1, arguments.words().size()));
        out.println(
                server.post(
                                "/api/operator/workspaces",
                                server.operatorToken(),
                                Json.object().with("name", name))
                        .orFail()
                        .compact());
    }

    /** {@code ./halo reindex}: rebuilds the search shelf from the database. */
    public static void reindex(RunningServer server, PrintStream out) {
        Json.Obj done =
                server.post("/api/operator/reindex", server.operatorToken(), Json.object())
                        .orFail();
        out.println("  " + done.at("documents").plain() + " documents are on the new shelf");
    }
}
