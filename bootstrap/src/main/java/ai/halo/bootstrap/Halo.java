package ai.halo.bootstrap;

import ai.halo.application.agent.FoundWorkspace.Founded;
import ai.halo.bootstrap.command.ChatCommand;
import ai.halo.bootstrap.command.CommandFailed;
import ai.halo.bootstrap.command.KnowledgeCommand;
import ai.halo.bootstrap.command.OperatorCommands;
import ai.halo.bootstrap.command.RunningServer;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.persistence.database.UnusableDatabase;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The program behind {@code ./halo}. */
public final class Halo {

    private final Path clone = Path.of(System.getProperty("halo.root", ".")).toAbsolutePath();
    private final Settings settings = Settings.of(System.getenv(), clone);
    private final PrintStream out = System.out;

    private Halo() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> args) {
        try {
            new Halo()
                    .obey(
                            args.isEmpty() ? "help" : args.getFirst(),
                            args.stream().skip(1).toList());
            return 0;
        } catch (CommandFailed e) {
            System.err.println("halo: " + e.getMessage());
            return e.exitCode();
        } catch (WrongSetting | UnusableDatabase | InvalidValue e) {
            System.err.println("halo: " + e.getMessage());
            return 1;
        }
    }

    private void obey(String command, List<String> rest) {
        switch (command) {
            case "demo" -> demo();
            case "start" -> serve(settings.or("HALO_HOME", clone.resolve(".halo").toString()));
            case "chat" -> ChatCommand.run(server(), rest, out);
            case "knowledge" -> KnowledgeCommand.run(server(), rest, out, System.err);
            case "workspace" -> OperatorCommands.workspace(server(), rest, out);
            case "reindex" -> OperatorCommands.reindex(server(), out);
            case "doctor" -> Doctor.examine(settings, clone, out);
            case String unknown -> throw new CommandFailed("unknown command " + unknown, 2);
        }
    }

    private RunningServer server() {
        return RunningServer.find(settings, clone);
    }

    private void serve(Settings chosen) {
        var server = stoppable(Server.start(home(chosen), chosen));
        var _ = server.foundFirstWorkspace("My company");
        server.announce();
        out.println("Halo is ready at " + server.baseUrl());
        out.println("  credentials   " + home(chosen).file(Home.WORKSPACE));
        rest();
    }

    private void demo() {
        Settings chosen = settings.or("HALO_HOME", clone.resolve(".halo-demo").toString());
        var server = stoppable(Server.startDemo(home(chosen), chosen));
        Json.Obj sample = Sample.described();
        Optional<Founded> founded = server.foundFirstWorkspace(sample.at("name").plain());
        founded.ifPresent(first -> {
            int articles = new Sample(server.uses(), first.workspace().id()).seed();
            out.printf("Reading the %d articles of %s%n", articles, sample.at("name").plain());
            server.finishReading(first.workspace().id());
        });
        server.announce();
        home(chosen)
                .read(Home.WORKSPACE)
                .ifPresent(workspace -> Welcome.print(out, server.baseUrl(), workspace));
        rest();
    }

    /** A server that Ctrl-C and SIGTERM stop, with everything it started. */
    private static Server stoppable(Server server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        return server;
    }

    private static Home home(Settings chosen) {
        return Home.at(Path.of(chosen.text("HALO_HOME", ".halo")));
    }

    private static void rest() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
