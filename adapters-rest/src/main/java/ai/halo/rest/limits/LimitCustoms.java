package ai.halo.rest.limits;

import ai.halo.rest.contract.Customs;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Refusal;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused of whoever asks too often. */
@Singleton
final class LimitCustoms implements Customs {

    @Override
    public List<Refusal> refusals(Operation operation) {
        return operation.path().startsWith("/api/") ? List.of(RateLimiter.LIMITED) : List.of();
    }
}
