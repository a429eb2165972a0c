package ai.halo.rest.web;

import ai.halo.application.workspace.Admission;
import ai.halo.application.workspace.Admissions;
import ai.halo.application.workspace.Bearer;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.workspace.Key;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets in whoever holds a key, from where that key may be used. */
@ServerFilter({"/api/sdk/**", "/api/v1/**"})
@Order(-10)
final class Doorkeeper {

    static final String CALLER = "halo.caller";

    static final Problem UNAUTHORIZED =
            Problem.of(
                    HttpStatus.UNAUTHORIZED,
                    "unauthorized",
                    "Send a valid key: Authorization: Bearer …");

    static final Problem FORBIDDEN =
            Problem.of(
                    HttpStatus.FORBIDDEN,
                    "forbidden",
                    "The widget key opens nothing here; use a secret server key.");

    /** What a page asks before it has a key; one that is sent must be good all the same. */
    private static final Set<String> OPEN = Set.of("/api/sdk/config", "/api/sdk/sri");

    private static final String BEARER = "Bearer ";

    private final Admissions admissions;
    private final Notebook notebook;
    private final InstantSource clock;

    Doorkeeper(Admissions admissions, Notebook notebook, InstantSource clock) {
        this.admissions = admissions;
        this.notebook = notebook;
        this.clock = clock;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void admit(HttpRequest<?> request, MutablePropagatedContext call) {
        String address = address(request);
        if (OPEN.contains(address) && !request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
            return;
        }
        Admission admission =
                key(request).flatMap(admissions::of).orElseThrow(() -> new Refused(UNAUTHORIZED));
        boolean management = !address.startsWith("/api/sdk/");
        if (management && admission.kind() == Key.Kind.WIDGET) {
            throw new Refused(FORBIDDEN);
        }
        refuseBeyondScopes(request, admission, address);
        if (!management) {
            Origins.refuseStrangers(request, admission.workspace().allowedDomains());
        }
        if (admission.bearer() instanceof Bearer.Server(var used, _)) {
            notebook.used(admission.workspace().id(), used, clock.instant());
        }
        call.add(OnBehalf.of(admission.bearer(), RequestId.of(request), management));
        request.setAttribute(CALLER, new Caller(admission));
    }

    private static void refuseBeyondScopes(
            HttpRequest<?> request, Admission admission, String address) {
        if (admission.bearer() instanceof Bearer.Server(_, var scopes)) {
            RouteScopes.missing(scopes, request.getMethod(), address)
                    .ifPresent(scope -> {
                        throw new Refused(Problem.missingScope(scope));
                    });
        }
    }

    /** That of the route that will answer, however the caller spelt it. */
    private static String address(HttpRequest<?> request) {
        return BasicHttpAttributes.getUriTemplate(request).orElseGet(request::getPath);
    }

    private static Optional<Key> key(HttpRequest<?> request) {
        List<String> sent = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
        if (sent.size() != 1
                || !sent.getFirst().regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Key.of(sent.getFirst().substring(BEARER.length()).strip()));
        } catch (InvalidValue malformed) {
            return Optional.empty();
        }
    }
}
