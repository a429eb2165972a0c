package ai.halo.application.ticket;

import ai.halo.domain.ticket.Inbox;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The inboxes of a workspace, in the order in which they were made; each name is there once. */
public interface Inboxes {

    List<Inbox> list();

    Optional<Inbox> find(UUID id);

    void add(Inbox inbox);

    boolean change(Inbox inbox);

    boolean remove(UUID id);
}
