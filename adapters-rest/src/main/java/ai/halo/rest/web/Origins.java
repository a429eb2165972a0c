package ai.halo.rest.web;

import ai.halo.domain.workspace.AllowedDomains;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.net.URI;
import java.net.URISyntaxException;

/** Which pages may call: only their hosts count, and whoever names no page is no browser. */
public final class Origins {

    static final Problem NOT_ALLOWED =
            Problem.of(
                    HttpStatus.FORBIDDEN,
                    "origin_not_allowed",
                    "Pages of this origin may not use this workspace. Add its host to the allowed"
                            + " domains.");

    private Origins() {}

    public static void refuseStrangers(HttpRequest<?> request, AllowedDomains domains) {
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        if (domains.enabled() && origin != null && !isOf(domains, origin)) {
            throw new Refused(NOT_ALLOWED);
        }
    }

    private static boolean isOf(AllowedDomains domains, String origin) {
        try {
            String host = new URI(origin).getHost();
            return host != null && domains.admit(host);
        } catch (URISyntaxException notAnOrigin) {
            return false;
        }
    }
}
