package ai.halo.bootstrap;

import ai.halo.persistence.log.Origin;
import ai.halo.rest.web.OnBehalf;

/** Tells the database on whose behalf a call at the door is made; what needs no call is ours. */
final class Behalf {

    private Behalf() {}

    static Origin origin() {
        return OnBehalf.current()
                .map(call -> new Origin(call.actor(), call.requestId(), call.inCharge()))
                .orElse(Origin.SYSTEM);
    }
}
