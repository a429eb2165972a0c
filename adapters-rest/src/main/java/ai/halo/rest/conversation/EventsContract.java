package ai.halo.rest.conversation;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.ANYTHING;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.MANY;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.names;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.visible;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.application.conversation.RecordActivities;
import ai.halo.domain.company.ExternalId;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.once.Once;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class EventsContract implements Contract {

    private static final Shape.Obj EVENT =
            object(
                    must(
                            "event_type",
                            TEXT,
                            "click, page_view, form_submit, error or a name of your own; cut to 100"
                                    + " characters."),
                    may("element_selector", TEXT, "Cut to 500 characters."),
                    may("page_url", TEXT, "Cut to 2,000 characters."),
                    may("metadata", names(ANYTHING, MANY), "At most 10,000 bytes."));

    private static final Shape.Obj BODY =
            object(
                    must("events", items(EVENT, RecordActivities.MAX_ACTIVITIES)),
                    may("user_id", words(ExternalId.MAX_LENGTH), "Who did this; seen just now."),
                    may("user_token", TEXT, "Proves the user."),
                    may("session_id", visible(200), "Groups the events."));

    @Override
    public String subject() {
        return "Telling Halo about users";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                post(
                        "/api/sdk/events",
                        "Tell what a user did",
                        says(
                                "The latest kinds of events, how often and when last, reach the"
                                        + " next answer as claims."),
                        takes(BODY),
                        Once.KEY,
                        gives(200, object(must("success", FLAG))),
                        refuses(Visitors.IDENTITY_REJECTED)));
    }
}
