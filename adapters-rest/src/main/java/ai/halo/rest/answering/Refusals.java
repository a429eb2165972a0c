package ai.halo.rest.answering;

import ai.halo.application.answering.AnswerMessage.Outcome.Refused;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.SessionId;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

/** Why a message is not answered, or not now, in the words of the door. */
final class Refusals {

    static final Problem SIGN_IN_REQUIRED =
            Problem.of(
                    HttpStatus.FORBIDDEN,
                    "sign_in_required",
                    "This agent only answers users who have signed in.");
    static final Problem UNKNOWN_AGENT =
            Problem.notFound("unknown_agent", "There is no such agent.");
    static final Problem NO_ACTIVE_AGENT =
            Problem.of(
                    HttpStatus.CONFLICT,
                    "no_active_agent",
                    "No agent is active in this workspace.");
    static final Problem STILL_THINKING =
            Problem.of(
                    HttpStatus.CONFLICT,
                    "still_thinking",
                    "This message is safe and still being answered; send it again soon.");

    /** Another process answered in other words than those that had left from here. */
    static final Problem OVERTAKEN =
            Problem.of(
                    HttpStatus.CONFLICT,
                    "overtaken",
                    "This message was answered elsewhere meanwhile; send it again to read that.");

    private Refusals() {}

    /** The session is named, so that a caller who began it can ask again. */
    static Problem stillThinking(SessionId session) {
        return STILL_THINKING.with("session_id", Json.text(session.value()));
    }

    static HttpResponse<Json> soon(Problem problem) {
        return problem.response().header(HttpHeaders.RETRY_AFTER, "1");
    }

    /** Whoever is sent away for want of a seat is told when to come back. */
    static HttpResponse<Json> response(Refused refusal) {
        Problem problem = of(refusal);
        return refusal == Refused.OVERLOADED ? soon(problem) : problem.response();
    }

    static Problem of(Refused refusal) {
        return switch (refusal) {
            case OVERLOADED -> Crowd.OVERLOADED;
            case SAID_OTHERWISE -> Once.OTHER_BODY;
            case SESSION_NOT_YOURS -> Visitors.SESSION_NOT_YOURS;
            case SIGN_IN_REQUIRED -> SIGN_IN_REQUIRED;
            case UNKNOWN_AGENT -> UNKNOWN_AGENT;
            case NO_ACTIVE_AGENT -> NO_ACTIVE_AGENT;
        };
    }
}
