package ai.halo.rest.limits;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.stream.Stream;

/** The address a request came from, as far as our own proxies vouch for it. */
final class Addresses {

    private static final String FORWARDED = "X-Forwarded-For";

    private Addresses() {}

    /** Each proxy appends whom it heard; what a client wrote itself stands further left. */
    static String of(HttpRequest<?> request, int proxies) {
        List<String> forwarded =
                request.getHeaders().getAll(FORWARDED).stream()
                        .flatMap(line -> Stream.of(line.split(",", -1)))
                        .map(String::strip)
                        .toList();
        return proxies == 0 || forwarded.size() < proxies
                ? request.getRemoteAddress().getAddress().getHostAddress()
                : forwarded.get(forwarded.size() - proxies);
    }
}
