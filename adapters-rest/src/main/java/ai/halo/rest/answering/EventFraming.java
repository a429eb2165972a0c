package ai.halo.rest.answering;

import ai.halo.application.answering.Reply;
import ai.halo.domain.Json;
import ai.halo.domain.knowledge.Source;
import ai.halo.rest.web.ServerSentEvent;
import io.micronaut.http.MediaType;
import java.util.List;

/** Typed server-sent events, each with one JSON object. */
final class EventFraming implements Framing {

    @Override
    public String contentType() {
        return MediaType.TEXT_EVENT_STREAM;
    }

    @Override
    public String opening(Json.Obj session) {
        return ServerSentEvent.of("session", session);
    }

    @Override
    public String words(String said) {
        return ServerSentEvent.of("delta", Json.object().with("text", said));
    }

    @Override
    public String closing(Reply reply) {
        var events = new StringBuilder();
        reply.actions()
                .forEach(action ->
                        events.append(ServerSentEvent.of("action", Answer.action(action))));
        List<Source> sources = reply.sources();
        for (int i = 0; i < sources.size(); i++) {
            Json.Obj numbered = Json.object().with("index", Json.number(i + 1));
            events.append(
                    ServerSentEvent.of("source", numbered.and(Answer.source(sources.get(i)))));
        }
        return events.append(ServerSentEvent.of("done", Answer.json(reply))).toString();
    }

    @Override
    public String failure(Json.Obj problem) {
        return ServerSentEvent.of("error", problem);
    }
}
