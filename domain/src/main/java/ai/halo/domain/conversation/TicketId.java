package ai.halo.domain.conversation;

import java.util.UUID;

/**
 * Identity of the ticket a conversation waits on; named here because a conversation must say it.
 */
public record TicketId(UUID value) {}
