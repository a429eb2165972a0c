package ai.halo.bootstrap.command;

import ai.halo.bootstrap.command.RunningServer.Answer;
import ai.halo.domain.Json;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** {@code ./halo knowledge add PATH…}: gives the workspace documents, with a progress bar. */
public final class KnowledgeCommand {

    private static final Set<String> OPTIONS =
            Set.of("--workspace", "--audience", "--internal-title-prefix");
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(250);

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
        List<Sent> all = send(key, found.documents());
        List<Sent> taken = all.stream().filter(one -> !one.id().isEmpty()).toList();
        awaitReading(key, taken);
        taken.stream()
                .collect(Collectors.groupingBy(Sent::outcome, TreeMap::new, Collectors.counting()))
                .forEach((outcome, count) -> out.println("  " + count + " " + outcome));
        found.skipped().forEach(skipped -> out.println("  left out: " + skipped));
        all.stream()
                .filter(one -> one.id().isEmpty())
                .forEach(refused -> out.println("  left out: " + refused.outcome()));
        if (taken.isEmpty()) {
            throw new CommandFailed("nothing was added");
        }
    }

    private List<Sent> send(String key, List<Json.Obj> documents) {
        try (ExecutorService sending = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Sent>> coming =
                    documents.stream()
                            .map(document -> sending.submit(() -> send(key, document)))
                            .toList();
            var bar = new ProgressBar(progress, "adding ", coming.size());
            var sent = new ArrayList<Sent>();
            for (Future<Sent> one : coming) {
                sent.add(one.get());
                bar.at(sent.size());
            }
            return sent;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted; what was added stays, adding again goes on", 130);
        } catch (ExecutionException e) {
            throw new CommandFailed("a document could not be sent: " + e.getCause());
        }
    }

    /**
     * Found by its words a document is at once; found by its meaning once the server has read it.
     */
    private void awaitReading(String key, List<Sent> taken) {
        var bar = new ProgressBar(progress, "reading", taken.size());
        for (int i = 0; i < taken.size(); i++) {
            Instant end = Instant.now().plus(PATIENCE);
            String path = "/api/v1/knowledge/documents/" + taken.get(i).id();
            while (!server.get(path, key).body().at("status").plain().equals("ready")) {
                if (Instant.now().isAfter(end)) {
                    progress.println("  the server goes on reading by itself");
                    return;
                }
                LockSupport.parkNanos(POLL.toNanos());
            }
            bar.at(i + 1);
        }
    }

    private Sent send(String key, Json.Obj found) {
        Json.Obj document = titled(found);
        Answer answer = server.post("/api/v1/knowledge/documents", key, document);
        return answer.ok()
                ? new Sent(answer.body().at("id").plain(), answer.body().at("outcome").plain())
                : new Sent(
                        "", document.at("key").plain() + ": " + answer.body().at("error").plain());
    }

    /** A document that was sent: its id and what became of it, or no id and why it was refused. */
    private record Sent(String id, String outcome) {}

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
