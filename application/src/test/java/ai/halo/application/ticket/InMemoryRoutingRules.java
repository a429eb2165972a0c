package ai.halo.application.ticket;

import ai.halo.domain.ticket.TicketRoutingRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Routing rules in memory. */
public final class InMemoryRoutingRules implements RoutingRules {

    private final List<TicketRoutingRule> rules = new ArrayList<>();

    @Override
    public List<TicketRoutingRule> list() {
        return List.copyOf(rules);
    }

    @Override
    public Optional<TicketRoutingRule> find(UUID id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    @Override
    public void add(TicketRoutingRule rule) {
        rules.add(rule);
    }

    @Override
    public boolean change(TicketRoutingRule rule) {
        boolean known = find(rule.id()).isPresent();
        rules.replaceAll(one -> one.id().equals(rule.id()) ? rule : one);
        return known;
    }

    @Override
    public boolean remove(UUID id) {
        return rules.removeIf(rule -> rule.id().equals(id));
    }

    @Override
    public void order(List<UUID> ids) {
        rules.sort(Comparator.comparingInt(rule -> ids.indexOf(rule.id())));
    }
}
