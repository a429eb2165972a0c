package ai.halo.rest.answering;

import ai.halo.application.answering.Reply;
import ai.halo.domain.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * The published framing: plain words, and between separators the records that are none. Words never
 * hold a separator, so they cannot pass for a record.
 */
final class PlainFraming implements Framing {

    private static final String SEPARATOR = "\u001e";

    @Override
    public String contentType() {
        return "text/plain; charset=utf-8";
    }

    @Override
    public String opening(Json.Obj session) {
        return "";
    }

    @Override
    public String words(String said) {
        return said.replace(SEPARATOR, "");
    }

    @Override
    public String closing(Reply reply) {
        var actions = new ArrayList<Json>();
        reply.actions().forEach(action -> actions.add(Answer.action(action)));
        Reply.Routing routing = reply.routing();
        if (routing != null) {
            actions.add(Json.object().with("type", "routing").and(Answer.routing(routing)));
        }
        return actions.isEmpty() ? "" : records(actions);
    }

    @Override
    public String failure(Json.Obj problem) {
        return record("__ACTION__", Json.object().with("type", "error").and(problem));
    }

    private static String records(List<Json> actions) {
        var records = new StringBuilder();
        actions.forEach(action -> records.append(record("__ACTION__", action)));
        return records.append(record("__ACTIONS__", new Json.Arr(actions))).toString();
    }

    private static String record(String name, Json content) {
        return SEPARATOR + name + content.compact() + SEPARATOR;
    }
}
