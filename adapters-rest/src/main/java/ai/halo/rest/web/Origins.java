package ai.halo.rest.web;

import ai.halo.domain.workspace.AllowedDomains;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.regex.Pattern;

/** Which pages may call: only their hosts count, and whoever names no page is no browser. */
public final class Origins {

    static final Problem NOT_ALLOWED =
            Problem.of(
                    HttpStatus.FORBIDDEN,
                    "origin_not_allowed",
                    "Pages of this origin may not use this workspace. Add its host to the allowed"
                            + " domains.");

    /** Scheme, host and port of a page; its host is all that counts. */
    private static final Pattern PAGE =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://([^/:@?#\\[\\]\\s]+)(:\\d{1,5})?");

    private Origins() {}

    public static void refuseStrangers(HttpRequest<?> request, AllowedDomains domains) {
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        if (domains.enabled() && origin != null && !isOf(domains, origin)) {
            throw new Refused(NOT_ALLOWED);
        }
    }

    private static boolean isOf(AllowedDomains domains, String origin) {
        var parts = PAGE.matcher(origin);
        return parts.matches() && domains.admit(parts.group(1));
    }
}
