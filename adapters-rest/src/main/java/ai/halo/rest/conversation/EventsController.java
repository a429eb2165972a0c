package ai.halo.rest.conversation;

import ai.halo.application.conversation.RecordActivities;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.contact.Activity;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /events}: what somebody did in the product. */
@Controller("/api/sdk/events")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventsController {

    private final RecordActivities recordActivities;
    private final Visitors visitors;

    EventsController(RecordActivities recordActivities, Visitors visitors) {
        this.recordActivities = recordActivities;
        this.visitors = visitors;
    }

    @Post
    HttpResponse<Json> record(Caller caller, HttpHeaders headers, Fields body, Once once) {
        Visitor visitor = visitors.ofPageOrBackend(caller, headers, body);
        return once.by(Visitors.name(visitor))
                .answer(body, () -> HttpResponse.ok(recorded(caller, visitor, body)));
    }

    private Json recorded(Caller caller, Visitor visitor, Fields body) {
        String session = body.textOrNull("session_id");
        recordActivities.record(
                caller.workspaceId(),
                visitor,
                session == null ? null : new SessionId(session),
                activities(body));
        return Json.object().with("success", Json.bool(true));
    }

    private static List<Activity> activities(Fields body) {
        if (!body.has("events")) {
            throw new InvalidValue("events", "is required: send an array");
        }
        List<Fields> events = body.objects("events");
        if (events.size() > RecordActivities.MAX_ACTIVITIES) {
            throw new InvalidValue(
                    "events",
                    "must have at most %d entries".formatted(RecordActivities.MAX_ACTIVITIES));
        }
        var activities = new ArrayList<Activity>();
        for (Fields event : events) {
            activities.add(activity(event));
        }
        return List.copyOf(activities);
    }

    private static Activity activity(Fields event) {
        String type = event.text("event_type");
        String selector = event.textOrNull("element_selector");
        String pageUrl = event.textOrNull("page_url");
        Json.Obj metadata = event.object("metadata");
        try {
            return new Activity(type, selector, pageUrl, metadata);
        } catch (InvalidValue invalid) {
            throw invalid.within(event.path());
        }
    }
}
