package ruin.domain.ticket;

import java.util.UUID;

/** An id as it should be. */
public record TicketId(UUID value) {}
