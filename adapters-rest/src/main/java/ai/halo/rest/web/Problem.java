package ai.halo.rest.web;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.rest.contract.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

/** Why a request was refused: a status, a stable word for programs, a sentence for people. */
public record Problem(HttpStatus status, String code, String error, Json.Obj more)
        implements Refusal {

    public static Problem of(HttpStatus status, String code, String error) {
        return new Problem(status, code, error, Json.object());
    }

    public static Problem notFound(String code, String error) {
        return of(HttpStatus.NOT_FOUND, code, error);
    }

    /** Names the scope that a key would need. */
    public static Problem missingScope(String scope) {
        return of(
                        HttpStatus.FORBIDDEN,
                        "missing_scope",
                        "This key may not do that; use one with the scope " + scope + ".")
                .with("scope", Json.text(scope));
    }

    public static Problem invalid(InvalidValue invalid) {
        return of(
                        HttpStatus.BAD_REQUEST,
                        "invalid_value",
                        invalid.field() + " " + invalid.problem())
                .with("field", Json.text(invalid.field()));
    }

    /** This problem with one more member beside {@code error} and {@code code}. */
    public Problem with(String name, Json value) {
        return new Problem(status, code, error, more.with(name, value));
    }

    /** The response; the request's id joins it on its way out. */
    public MutableHttpResponse<Json> response() {
        return HttpResponse.<Json>status(status).body(json());
    }

    public Json.Obj json() {
        return Json.object().with("error", error).with("code", code).and(more);
    }
}
