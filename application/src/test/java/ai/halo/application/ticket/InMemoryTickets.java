package ai.halo.application.ticket;

import ai.halo.domain.Change;
import ai.halo.domain.DomainEvent;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.ticket.Ticket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tickets in memory, with the notes on them. */
public final class InMemoryTickets implements Tickets {

    private final RoutingRules rules;
    private final Map<TicketId, Ticket> byId = new LinkedHashMap<>();
    private final List<TicketViews.Note> notes = new ArrayList<>();
    private final List<DomainEvent> events = new ArrayList<>();

    public InMemoryTickets(RoutingRules rules) {
        this.rules = rules;
    }

    @Override
    public Optional<Ticket> lock(TicketId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Ticket> unresolvedOf(ConversationId conversation) {
        return byId.values().stream()
                .filter(ticket -> conversation.equals(ticket.conversation()))
                .filter(ticket -> ticket.status().unresolved())
                .findFirst();
    }

    @Override
    public Prospect prospect(ConversationId conversation) {
        return new Prospect(unresolvedOf(conversation).orElse(null), rules.list());
    }

    @Override
    public Ticket open(Change<Ticket> change) {
        Ticket numbered = numbered(change.state(), byId.size() + 1L);
        byId.put(numbered.id(), numbered);
        events.addAll(change.events());
        return numbered;
    }

    @Override
    public void save(Change<Ticket> change) {
        byId.put(change.state().id(), change.state());
        events.addAll(change.events());
    }

    @Override
    public void add(TicketViews.Note note, TicketId ticket) {
        notes.add(note);
    }

    public List<Ticket> all() {
        return List.copyOf(byId.values());
    }

    public List<TicketViews.Note> notes() {
        return List.copyOf(notes);
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }

    private static Ticket numbered(Ticket ticket, long number) {
        return new Ticket(
                ticket.id(),
                number,
                ticket.subject(),
                ticket.status(),
                ticket.assignment(),
                ticket.source(),
                ticket.user(),
                ticket.conversation(),
                ticket.reason(),
                ticket.confidence(),
                ticket.metadata(),
                ticket.snoozedUntil(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.submission());
    }
}
