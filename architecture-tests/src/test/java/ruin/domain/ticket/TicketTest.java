package ruin.domain.ticket;

/** Knows every event but the lost one. */
record TicketTest(
        TicketOpened opened,
        TicketMelted melted,
        TicketWhispered whispered,
        ruin.domain.conversation.TicketOpened namesake) {}
