package ai.halo.domain.company;

import java.time.Instant;

/** A company that our customer serves. */
public record Company(
        CompanyId id, ExternalId externalId, Traits traits, Instant createdAt, Instant updatedAt) {

    public Company with(Traits newer, Instant now) {
        return new Company(id, externalId, traits.with(newer), createdAt, now);
    }
}
