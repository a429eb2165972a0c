package ai.halo.rest.once;

import ai.halo.application.once.ActOnce;
import ai.halo.application.once.ActOnce.Outcome.Answered;
import ai.halo.application.once.ActOnce.Outcome.AskedOtherwise;
import ai.halo.application.once.ActOnce.Outcome.UnderWay;
import ai.halo.application.once.Receipts.Answer;
import ai.halo.application.workspace.Bearer;
import ai.halo.domain.Fingerprint;
import ai.halo.domain.Json;
import ai.halo.rest.contract.Clause;
import ai.halo.rest.contract.Field;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers a call that creates something once for its Idempotency-Key: sent again it gets the first
 * answer, and with another body it is refused. A call without a key is simply answered.
 */
public final class Once {

    /** For the contract of an operation that answers once. */
    public static final Clause KEY =
            Clause.hears(
                    Field.may(
                            OnceBinder.HEADER,
                            Shape.visible(OnceBinder.MAX_LENGTH),
                            "Sent again with the same body within a day, the call gets its first"
                                    + " answer."));

    public static final Problem OTHER_BODY =
            Problem.of(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "idempotency_key_reused",
                    "This key was used with another body; send a new key with a new request.");

    static final Problem UNDER_WAY =
            Problem.of(
                    HttpStatus.CONFLICT,
                    "in_progress",
                    "The first request with this key is still being answered; send it again soon.");

    /** Shorter keys, such as counters, could be those of somebody else's call. */
    public static final int UNGUESSABLE = 20;

    private static final String SOON = "1";

    /** A token may be renewed between two tries. */
    private static final Set<String> PASSING = Set.of("user_token", "behavior_context");

    private final ActOnce actOnce;
    private final Caller caller;
    private final String address;
    private final @Nullable String key;
    private final @Nullable String user;

    Once(ActOnce actOnce, Caller caller, String address, @Nullable String key) {
        this(actOnce, caller, address, key, null);
    }

    private Once(
            ActOnce actOnce,
            Caller caller,
            String address,
            @Nullable String key,
            @Nullable String user) {
        this.actOnce = actOnce;
        this.caller = caller;
        this.address = address;
        this.key = key;
        this.user = user;
    }

    /** For a call that has no body. */
    public HttpResponse<Json> answer(Supplier<HttpResponse<Json>> act) {
        return answer(Json.Obj.EMPTY, act);
    }

    public HttpResponse<Json> answer(Fields body, Supplier<HttpResponse<Json>> act) {
        return answer(body.json(), act);
    }

    /** For a call of this user, who was found out before anything is answered again. */
    public Once by(@Nullable String user) {
        return new Once(actOnce, caller, address, key, user);
    }

    /** The same for keys that nobody guesses; with a shorter one a call is simply answered. */
    public Once ifUnguessable() {
        return key != null && key.length() < UNGUESSABLE
                ? new Once(actOnce, caller, address, null, user)
                : this;
    }

    private HttpResponse<Json> answer(Json.Obj body, Supplier<HttpResponse<Json>> act) {
        if (key == null) {
            return act.get();
        }
        var outcome =
                actOnce.act(
                        caller.workspaceId(),
                        scoped(key, body),
                        BodyFingerprint.ofAllBut(body, PASSING),
                        () -> answer(act.get()));
        return switch (outcome) {
            case Answered(var answer) ->
                    HttpResponse.<Json>status(HttpStatus.valueOf(answer.status()))
                            .body(answer.body());
            case AskedOtherwise _ -> OTHER_BODY.response();
            case UnderWay _ -> UNDER_WAY.response().header(HttpHeaders.RETRY_AFTER, SOON);
        };
    }

    /** Two callers, two addresses or two people never share a key. */
    private String scoped(String sent, Json.Obj body) {
        String person = user == null ? body.at("user_id").plain() : user;
        return Fingerprint.of(holder(), address, body.at("session_id").plain(), person, sent);
    }

    /** Everybody's widget key is one holder; each secret key is one of its own. */
    private String holder() {
        return switch (caller.admission().bearer()) {
            case Bearer.Page _ -> "page";
            case Bearer.Server(var id, _) -> id.value().toString();
        };
    }

    private static Answer answer(HttpResponse<Json> response) {
        return new Answer(response.code(), response.getBody().orElse(Json.Null.NULL));
    }
}
