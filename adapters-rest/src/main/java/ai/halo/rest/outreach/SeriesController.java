package ai.halo.rest.outreach;

import ai.halo.application.outreach.ChangeEnrolment;
import ai.halo.application.outreach.ChangeEnrolment.Action;
import ai.halo.application.outreach.ChangeEnrolment.Outcome;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.outreach.AutomationId;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.Refused;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** {@code POST /series}: a user enters a series or leaves it; refusals read as published. */
@Controller("/api/sdk/series")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SeriesController {

    static final Problem INCOMPLETE =
            bad("incomplete", "action, user_id, and series_id are required");
    static final Problem UNKNOWN_ACTION =
            bad("unknown_action", "action must be \"enroll\" or \"remove\"");
    static final Problem NOT_ACTIVE =
            bad("series_not_active", "Series must be active to enroll users");
    static final Problem NOT_A_SERIES =
            bad("not_a_series", "The specified automation is not a series");
    static final Problem UNKNOWN_USER = Problem.notFound("unknown_user", "User not found");
    static final Problem UNKNOWN_SERIES = Problem.notFound("unknown_series", "Series not found");

    private static final DateTimeFormatter PUBLISHED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final ChangeEnrolment changeEnrolment;
    private final Visitors visitors;

    SeriesController(ChangeEnrolment changeEnrolment, Visitors visitors) {
        this.changeEnrolment = changeEnrolment;
        this.visitors = visitors;
    }

    @Post
    HttpResponse<Json> change(Caller caller, Fields body, Once once) {
        String sent = required(body, "action");
        String user = required(body, "user_id");
        String series = required(body, "series_id");
        Action action = action(sent);
        Visitor visitor = visitors.of(caller, body);
        return once.by(Visitors.name(visitor))
                .answer(body, () -> changed(caller, action, user, series));
    }

    private HttpResponse<Json> changed(Caller caller, Action action, String user, String series) {
        var outcome =
                changeEnrolment.change(
                        caller.workspaceId(),
                        action,
                        ExternalId.of("user_id", user),
                        new AutomationId(id(series)));
        return switch (outcome) {
            case Outcome.Enrolled(var scheduledFor) -> HttpResponse.ok(enrolled(scheduledFor));
            case Outcome.AlreadyEnrolled _ -> HttpResponse.ok(alreadyEnrolled());
            case Outcome.Removed(var wasIn) ->
                    HttpResponse.ok(success().with("removed", Json.bool(wasIn)));
            case Outcome.UnknownUser _ -> UNKNOWN_USER.response();
            case Outcome.UnknownSeries _ -> UNKNOWN_SERIES.response();
            case Outcome.NotASeries _ -> NOT_A_SERIES.response();
            case Outcome.NotActive _ -> NOT_ACTIVE.response();
        };
    }

    private static Action action(String sent) {
        return switch (sent) {
            case "enroll" -> Action.ENROLL;
            case "remove" -> Action.REMOVE;
            case String _ -> throw new Refused(UNKNOWN_ACTION);
        };
    }

    private static String required(Fields body, String name) {
        String sent = body.textOrNull(name);
        if (sent == null || sent.isEmpty()) {
            throw new Refused(INCOMPLETE);
        }
        return sent;
    }

    private static UUID id(String series) {
        try {
            return UUID.fromString(series);
        } catch (IllegalArgumentException noId) {
            throw new Refused(UNKNOWN_SERIES);
        }
    }

    private static Json enrolled(Instant scheduledFor) {
        return success()
                .with("enrolled", Json.bool(true))
                .with("scheduled_for", PUBLISHED.format(scheduledFor));
    }

    private static Json alreadyEnrolled() {
        return success()
                .with("already_enrolled", Json.bool(true))
                .with("message", "User is already enrolled in this series");
    }

    private static Json.Obj success() {
        return Json.object().with("success", Json.bool(true));
    }

    private static Problem bad(String code, String error) {
        return Problem.of(HttpStatus.BAD_REQUEST, code, error);
    }
}
