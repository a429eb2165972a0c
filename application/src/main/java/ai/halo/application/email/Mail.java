package ai.halo.application.email;

/** Takes letters on their way. A letter that is brought twice can be told by its id. */
public interface Mail {

    /** Whether there is a way out at all. */
    boolean isOpen();

    /**
     * Brings a letter to the mail server, or throws {@link MailUnavailable} where none was taken
     * and another try may do.
     */
    Delivery send(Letter letter);

    /** Whether a letter is on its way now, or will never be. */
    enum Delivery {
        TAKEN,
        REFUSED
    }
}
