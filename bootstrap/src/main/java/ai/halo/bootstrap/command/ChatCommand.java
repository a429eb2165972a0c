package ai.halo.bootstrap.command;

import ai.halo.bootstrap.command.RunningServer.Answer;
import ai.halo.domain.Json;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/**
 * {@code ./halo chat "question"}: asks the running server and shows the answer with its sources.
 */
public final class ChatCommand {

    private static final Set<String> OPTIONS =
            Set.of("--workspace", "--session", "--user", "--company");

    private ChatCommand() {}

    public static void run(RunningServer server, List<String> given, PrintStream out) {
        Arguments arguments = Arguments.of(given, OPTIONS);
        if (arguments.words().isEmpty()) {
            throw new CommandFailed(
                    "usage: ./halo chat \"question\" [--session ID] [--user ID]", 2);
        }
        Json.Obj body = Json.object().with("message", String.join(" ", arguments.words()));
        body = with(body, "session_id", arguments, "--session");
        body = with(body, "user_id", arguments, "--user");
        body = with(body, "company_id", arguments, "--company");
        String key = server.workspace(arguments).at("widget_key").plain();
        Answer answer = server.post("/api/sdk/chat", key, body);
        show(answer.orFail(), out);
    }

    private static Json.Obj with(Json.Obj body, String field, Arguments arguments, String option) {
        return arguments.option(option).map(value -> body.with(field, value)).orElse(body);
    }

    private static void show(Json.Obj answer, PrintStream out) {
        out.println(answer.at("text").plain());
        if (answer.at("sources") instanceof Json.Arr(var sources) && !sources.isEmpty()) {
            out.println();
            for (int i = 0; i < sources.size(); i++) {
                if (sources.get(i) instanceof Json.Obj source) {
                    String url =
                            source.at("url") instanceof Json.Text(var address)
                                    ? "  " + address
                                    : "";
                    out.println("  [" + (i + 1) + "] " + source.at("title").plain() + url);
                }
            }
        }
        out.println();
        if (answer.at("actions") instanceof Json.Arr(var actions)) {
            actions.stream()
                    .filter(Json.Obj.class::isInstance)
                    .map(Json.Obj.class::cast)
                    .filter(action -> action.at("type").plain().equals("ticket_created"))
                    .forEach(action -> out.println("  ticket " + action.at("ticket_id").plain()));
        }
        out.println(
                "  confidence "
                        + answer.at("confidence").plain()
                        + "   session "
                        + answer.at("session_id").plain());
    }
}
