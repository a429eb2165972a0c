package ai.halo.rest.log;

import static ai.halo.rest.contract.Clause.asks;
import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.hears;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Clause.streams;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Field.orNull;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Shape.ANYTHING;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.MANY;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.TIME;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.names;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.whole;

import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.web.Paging;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class LogContract implements Contract {

    private static final Shape.Obj EVENT =
            named(
                    "LoggedEvent",
                    must("cursor", TEXT, "Its place in the log: opaque, to go on from."),
                    must("id", ID),
                    must("type", TEXT, "What happened, like ticket_opened. More types will come."),
                    must("version", whole(1, Integer.MAX_VALUE)),
                    must("subject", object(must("kind", TEXT), must("id", ID))),
                    must("actor", TEXT, "`api_key:` and the key's id, or a word like `page`."),
                    orNull("request_id", TEXT),
                    must("at", TIME),
                    must("payload", names(ANYTHING, MANY), "Ids, words, numbers and flags only."));

    @Override
    public String subject() {
        return "The event log";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(
                        "/api/v1/events",
                        "Read what happened, or follow it live",
                        says(
                                "Oldest first, nothing left out and nothing twice, whoever writes at"
                                        + " the same time. With Accept: text/event-stream the answer"
                                        + " goes on, resumed by Last-Event-ID or after, and from now"
                                        + " on where neither is sent."),
                        hears(may(LogController.LAST, TEXT, "Goes on behind this cursor.")),
                        asks(may("after", TEXT, "Only what follows this cursor.")),
                        asks(Paging.LIMIT),
                        gives(
                                200,
                                object(
                                        must("items", items(EVENT)),
                                        must(
                                                "next_cursor",
                                                TEXT,
                                                "Where to go on, also at the end."))),
                        streams(must("event", EVENT, "Its id is the cursor."))));
    }
}
