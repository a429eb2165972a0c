package ai.halo.integrations.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Why a letter was not taken: the server's number, and whether it is about this letter for good.
 */
record ServerAnswer(boolean isFinal, String told) {

    private static final int FOR_GOOD = 500;
    private static final String SENDER = "MAIL";

    static ServerAnswer in(MessagingException failed) {
        if (failed instanceof AuthenticationFailedException) {
            return new ServerAnswer(false, "the mail server does not let us in");
        }
        Exception each = failed;
        while (each instanceof MessagingException known) {
            switch (known) {
                case SMTPAddressFailedException recipient -> {
                    return answered(recipient.getReturnCode(), "RCPT");
                }
                case SMTPSenderFailedException sender -> {
                    return answered(sender.getReturnCode(), SENDER);
                }
                case SMTPSendFailedException other -> {
                    return answered(other.getReturnCode(), verb(other.getCommand()));
                }
                default -> each = known.getNextException();
            }
        }
        return new ServerAnswer(
                false,
                "the mail server could not be reached"
                        + (each == null ? "" : " (" + each.getClass().getSimpleName() + ")"));
    }

    /** What is said against our sender holds for every letter, until the operator mends it. */
    private static ServerAnswer answered(int number, String verb) {
        if (number < 0) {
            return new ServerAnswer(false, "the mail server hung up at " + verb);
        }
        return new ServerAnswer(
                number >= FOR_GOOD && !verb.equals(SENDER),
                "the mail server answered %d to %s".formatted(number, verb));
    }

    private static String verb(String command) {
        String verb = command.split("[ :]", 2)[0];
        return verb.matches("[A-Z]{4,8}") ? verb : "DATA";
    }
}
