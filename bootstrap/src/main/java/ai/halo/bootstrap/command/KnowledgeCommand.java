package ai.halo.bootstrap.command;

import ai.halo.bootstrap.command.RunningServer.Answer;
import ai.halo.domain.Json;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** {@code ./halo knowledge add PATH…}: gives the workspace documents, with a progress bar. */
public final class KnowledgeCommand {

    private static final Set<String> OPTIONS =
            Set.of("--workspace", "--audience", "--internal-title-prefix");
    private static final int AT_ONCE = 4;

    private final RunningServer server;
    private final Arguments arguments;
    private final PrintStream progress;

    private KnowledgeCommand(RunningServer server, Arguments arguments, PrintStream progress) {
        this.server = server;
        this.arguments = arguments;
        this.progress = progress;
    }

    public static void run(
            RunningServer server, List<String> given, PrintStream out, PrintStream progress) {
        if (given.isEmpty() || !given.getFirst().equals("add")) {
            throw new CommandFailed("usage: ./halo knowledge add PATH…", 2);
        }
        Arguments arguments = Arguments.of(given.subList(1, given.size()), OPTIONS);
        if (arguments.words().isEmpty()) {
            throw new CommandFailed("usage: ./halo knowledge add PATH…", 2);
        }
        new KnowledgeCommand(server, arguments, progress).add(out);
    }

    private void add(PrintStream out) {
        Findings found = Findings.under(arguments.words());
        String key = server.workspace(arguments).at("api_key").plain();
        var outcomes = new LinkedHashMap<String, Integer>();
        var failures = new ArrayList<>(found.skipped());
        try (ExecutorService sending = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<String>> sent =
                    found.documents().stream()
                            .map(document -> sending.submit(() -> send(key, document)))
                            .toList();
            var bar = new ProgressBar(progress, sent.size());
            for (int i = 0; i < sent.size(); i++) {
                String outcome = sent.get(i).get();
                if (outcome.startsWith("!")) {
                    failures.add(outcome.substring(1));
                } else {
                    outcomes.merge(outcome, 1, Integer::sum);
                }
                bar.at(i + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted; what was added stays, adding again goes on", 130);
        } catch (ExecutionException e) {
            throw new CommandFailed("a document could not be sent: " + e.getCause());
        }
        outcomes.forEach((outcome, count) -> out.println("  " + count + " " + outcome));
        failures.forEach(failure -> out.println("  left out: " + failure));
        if (!failures.isEmpty() && outcomes.isEmpty()) {
            throw new CommandFailed("nothing was added");
        }
    }

    private String send(String key, Json.Obj found) {
        Json.Obj document = titled(found);
        Answer answer = server.post("/api/v1/knowledge/documents", key, document);
        return answer.ok()
                ? answer.body().at("outcome").plain()
                : "!" + document.at("key").plain() + ": " + answer.body().at("error").plain();
    }

    /** A document that names no title itself is called after its file. */
    private Json.Obj titled(Json.Obj found) {
        Json.Obj document = Json.object();
        for (var member : found.members().entrySet()) {
            if (member.getValue() != Json.Null.NULL) {
                document = document.with(member.getKey(), member.getValue());
            }
        }
        String prefix = arguments.option("--internal-title-prefix").orElse("");
        boolean internal = !prefix.isEmpty() && document.at("title").plain().startsWith(prefix);
        if (internal) {
            return document.with("audience", "internal");
        }
        return document.get("audience") == null
                ? document.with("audience", arguments.option("--audience").orElse("public"))
                : document;
    }
}
