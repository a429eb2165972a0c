package ai.halo.application.ticket;

import ai.halo.domain.ticket.TicketRoutingRule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ticket routing rules of a workspace, in the order in which they are tried. */
public interface RoutingRules {

    List<TicketRoutingRule> list();

    Optional<TicketRoutingRule> find(UUID id);

    /** Adds a rule behind all others. */
    void add(TicketRoutingRule rule);

    boolean change(TicketRoutingRule rule);

    boolean remove(UUID id);

    /** Puts the rules in this order, which names each of them once. */
    void order(List<UUID> ids);
}
