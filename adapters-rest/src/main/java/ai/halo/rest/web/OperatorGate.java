package ai.halo.rest.web;

import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Lets in the operator: someone on this machine who can read the token in the server's home. */
@ServerFilter("/api/operator/**")
final class OperatorGate {

    private final OperatorToken token;

    OperatorGate(OperatorToken token) {
        this.token = token;
    }

    @RequestFilter
    void admit(HttpRequest<?> request, MutablePropagatedContext call) {
        String sent = request.getHeaders().getAuthorization().orElse("");
        byte[] expected = ("Bearer " + token.value()).getBytes(StandardCharsets.UTF_8);
        boolean local = request.getRemoteAddress().getAddress().isLoopbackAddress();
        if (!local || !MessageDigest.isEqual(expected, sent.getBytes(StandardCharsets.UTF_8))) {
            throw new Refused(Entrance.UNAUTHORIZED);
        }
        call.add(OnBehalf.ofOperator(RequestId.of(request)));
    }
}
