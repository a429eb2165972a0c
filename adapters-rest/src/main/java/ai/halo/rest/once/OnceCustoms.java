package ai.halo.rest.once;

import ai.halo.rest.contract.Customs;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Refusal;
import jakarta.inject.Singleton;
import java.util.List;

/** What an Idempotency-Key may be answered. */
@Singleton
final class OnceCustoms implements Customs {

    @Override
    public List<Refusal> refusals(Operation operation) {
        return operation.clauses().contains(Once.KEY)
                ? List.of(Once.OTHER_BODY, Once.UNDER_WAY)
                : List.of();
    }
}
