package ai.halo.domain;

import java.time.Instant;

/** Something that happened in a workspace, told in ids, enums and numbers only, never in texts. */
public interface DomainEvent {

    Instant occurredAt();
}
