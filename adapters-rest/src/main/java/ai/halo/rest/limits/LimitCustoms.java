package ai.halo.rest.limits;

import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Shape.COUNT;

import ai.halo.rest.contract.Customs;
import ai.halo.rest.contract.Field;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Refusal;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused of whoever asks too often, and what everybody is told before. */
@Singleton
final class LimitCustoms implements Customs {

    private static final List<Field> ALLOWANCE =
            List.of(
                    may("RateLimit-Limit", COUNT, "Of the limit that will be used up first."),
                    may("RateLimit-Remaining", COUNT, "How many requests are left of it."),
                    may("RateLimit-Reset", COUNT, "Seconds until all of them are there again."));

    @Override
    public List<Refusal> refusals(Operation operation) {
        return operation.path().startsWith("/api/") ? List.of(RateLimiter.LIMITED) : List.of();
    }

    /** Where requests are counted, and counted for this caller. */
    @Override
    public List<Field> headers(Operation operation) {
        return operation.path().startsWith("/api/") ? ALLOWANCE : List.of();
    }
}
