package ruin.persistence.ticket;

import ruin.domain.ticket.TicketLost;
import ruin.domain.ticket.TicketMelted;
import ruin.domain.ticket.TicketOpened;

/** Reads every event but the whispered one. */
public record TicketCodec(TicketOpened opened, TicketMelted melted, TicketLost lost) {}
