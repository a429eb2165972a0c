package ai.halo.rest.web;

import ai.halo.application.workspace.Admission;
import ai.halo.application.workspace.Admissions;
import ai.halo.application.workspace.Bearer;
import ai.halo.domain.workspace.Key;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** Says who may come in: whoever holds a key, from where it may be used, as far as it goes. */
@Singleton
final class Entrance {

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

    private final Admissions admissions;

    Entrance(Admissions admissions) {
        this.admissions = admissions;
    }

    Caller admit(HttpRequest<?> request) {
        return admit(request, admissions::of);
    }

    /** The same, by what is known already of some keys. */
    Caller admit(HttpRequest<?> request, Function<Key, Optional<Admission>> known) {
        Admission admission =
                SentKey.of(request).flatMap(known).orElseThrow(() -> new Refused(UNAUTHORIZED));
        if (isManagement(request) && admission.kind() == Key.Kind.WIDGET) {
            throw new Refused(FORBIDDEN);
        }
        refuseBeyondScopes(request, admission);
        if (!isManagement(request)) {
            Origins.refuseStrangers(request, admission.workspace().allowedDomains());
        }
        return new Caller(admission);
    }

    static boolean isManagement(HttpRequest<?> request) {
        return !address(request).startsWith("/api/sdk/");
    }

    /** That of the route that will answer, however the caller spelt it. */
    static String address(HttpRequest<?> request) {
        return BasicHttpAttributes.getUriTemplate(request).orElseGet(request::getPath);
    }

    private static void refuseBeyondScopes(HttpRequest<?> request, Admission admission) {
        if (admission.bearer() instanceof Bearer.Server(_, var scopes)) {
            RouteScopes.missing(scopes, request.getMethod(), address(request))
                    .ifPresent(scope -> {
                        throw new Refused(Problem.missingScope(scope));
                    });
        }
    }
}
