package ai.halo.rest.log;

import ai.halo.application.log.EventViews.Line;
import ai.halo.application.log.EventViews.Part;
import ai.halo.domain.Json;
import ai.halo.rest.web.Timestamps;

/** The event log on the wire. */
final class LogWire {

    private LogWire() {}

    static Json.Obj json(Part part) {
        return Json.object()
                .with(
                        "items",
                        new Json.Arr(part.lines().stream().<Json>map(LogWire::json).toList()))
                .with("next_cursor", part.next());
    }

    static Json.Obj json(Line line) {
        return Json.object()
                .with("cursor", line.place())
                .with("id", line.id().toString())
                .with("type", line.type())
                .with("version", Json.number(line.version()))
                .with(
                        "subject",
                        Json.object()
                                .with("kind", line.subjectKind())
                                .with("id", line.subject().toString()))
                .with("actor", line.actor())
                .with("request_id", Json.text(line.requestId()))
                .with("at", Timestamps.of(line.at()))
                .with("payload", line.payload());
    }
}
