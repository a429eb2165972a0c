package ruin.application.ticket;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import ruin.application.contact.Contacts;

/** As many collaborators as a use case may have, besides the clock and the ids. */
public final class OpenTicket {

    public OpenTicket(
            Tickets tickets,
            Contacts contacts,
            CloseQuietly close,
            Macros macros,
            Runnable bell,
            InstantSource clock,
            Supplier<UUID> ids) {}

    public Outcome open() {
        return Outcome.OPENED;
    }

    /** What became of it. */
    public enum Outcome {
        OPENED,
        REFUSED
    }
}
