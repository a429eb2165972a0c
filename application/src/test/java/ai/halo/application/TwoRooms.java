package ai.halo.application;

import ai.halo.domain.DomainEvent;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** A workspace in which a contract is put to the test, and another that must not notice. */
public interface TwoRooms extends Room {

    Instant LATER = NOON.plusSeconds(3_600);

    WorkspaceId elsewhere();

    default <T> T elsewhere(Supplier<T> work) {
        return transactions().inTransaction(elsewhere(), work);
    }

    /** The events that were stored here so far. */
    <E extends DomainEvent> List<E> told(Class<E> type);
}
