package ai.halo.rest.web;

import ai.halo.application.workspace.Bearer;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.util.Optional;

/** On whose behalf the current call is made, wherever its work is done. */
public record OnBehalf(String actor, String requestId, boolean inCharge)
        implements PropagatedContextElement {

    /** Empty outside of any call. */
    public static Optional<OnBehalf> current() {
        return PropagatedContext.find().flatMap(call -> call.find(OnBehalf.class));
    }

    static OnBehalf of(Bearer bearer, String requestId, boolean management) {
        return switch (bearer) {
            case Bearer.Page _ -> new OnBehalf("visitor", requestId, false);
            case Bearer.Server(var key, _) ->
                    new OnBehalf("api_key:" + key.value(), requestId, management);
        };
    }

    static OnBehalf ofOperator(String requestId) {
        return new OnBehalf("operator", requestId, true);
    }
}
