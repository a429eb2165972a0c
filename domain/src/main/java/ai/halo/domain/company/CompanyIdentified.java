package ai.halo.domain.company;

import ai.halo.domain.DomainEvent;
import java.time.Instant;

/** A company was told to us, or told more about. */
public record CompanyIdentified(CompanyId company, Instant occurredAt) implements DomainEvent {}
