package ai.halo.rest.email;

import ai.halo.application.email.RequestTranscript;
import ai.halo.application.email.RequestTranscript.Outcome.NoAddress;
import ai.halo.application.email.RequestTranscript.Outcome.NoMail;
import ai.halo.application.email.RequestTranscript.Outcome.NothingSaid;
import ai.halo.application.email.RequestTranscript.Outcome.Queued;
import ai.halo.application.email.RequestTranscript.Outcome.SessionNotYours;
import ai.halo.application.email.RequestTranscript.Outcome.TooMany;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
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
import java.time.Duration;
import java.time.InstantSource;

/** {@code POST /transcript}: a customer wants her conversation by mail. */
@Controller("/api/sdk/transcript")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TranscriptController {

    static final Problem NOT_CONFIGURED =
            Problem.of(
                    HttpStatus.CONFLICT,
                    "mail_not_configured",
                    "This server sends no mail: its operator has set no HALO_SMTP_URL.");
    static final Problem NOTHING_SAID =
            Problem.notFound("unknown_session", "Nothing was said in this session yet.");
    static final Problem TOO_MANY =
            Problem.of(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too_many_transcripts",
                    "Enough transcripts for a day; wait as long as Retry-After says.");

    private final RequestTranscript requestTranscript;
    private final Visitors visitors;
    private final InstantSource clock;

    TranscriptController(
            RequestTranscript requestTranscript, Visitors visitors, InstantSource clock) {
        this.requestTranscript = requestTranscript;
        this.visitors = visitors;
        this.clock = clock;
    }

    @Post
    HttpResponse<Json> request(Caller caller, Fields body, Once once) {
        Visitor visitor = visitors.of(caller, body);
        return once.by(Visitors.name(visitor)).answer(body, () -> requested(caller, visitor, body));
    }

    private HttpResponse<Json> requested(Caller caller, Visitor visitor, Fields body) {
        var session = new SessionId(body.text("session_id"));
        String named = body.textOrNull("email");
        var outcome =
                requestTranscript.request(
                        caller.workspaceId(),
                        session,
                        visitor,
                        named == null ? null : EmailAddress.of("email", named));
        return switch (outcome) {
            case Queued(var to) -> accepted(to);
            case NoMail _ -> NOT_CONFIGURED.response();
            case NothingSaid _ -> NOTHING_SAID.response();
            case SessionNotYours _ -> Visitors.SESSION_NOT_YOURS.response();
            case NoAddress _ ->
                    throw new InvalidValue(
                            "email", "is required: no address of this visitor is known");
            case TooMany(var opens) ->
                    throw new Refused(TOO_MANY, Duration.between(clock.instant(), opens));
        };
    }

    private static HttpResponse<Json> accepted(EmailAddress to) {
        return HttpResponse.<Json>accepted()
                .body(Json.object().with("success", Json.bool(true)).with("email", to.masked()));
    }
}
