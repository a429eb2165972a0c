package ai.halo.integrations.email;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.contact.EmailAddress;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which mail server takes our letters, and whom they come from. */
public record MailSettings(SmtpAddress server, EmailAddress from, @Nullable String name) {

    public static final String FROM = "HALO_MAIL_FROM";

    /**
     * Reads {@code HALO_SMTP_URL} and {@code HALO_MAIL_FROM}; empty if no server is named. Without
     * a sender, letters come from the user of the server, or from {@code halo} at the public host.
     */
    public static Optional<MailSettings> from(Map<String, String> environment, String publicHost) {
        String from = environment.getOrDefault(FROM, "").strip();
        String url = environment.getOrDefault(SmtpAddress.VARIABLE, "").strip();
        InternetAddress sender = from.isEmpty() ? null : sender(from);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        SmtpAddress server = SmtpAddress.of(url);
        return Optional.of(
                sender == null
                        ? new MailSettings(server, otherwise(server, publicHost), null)
                        : new MailSettings(
                                server,
                                new EmailAddress(sender.getAddress()),
                                sender.getPersonal()));
    }

    private static InternetAddress sender(String from) {
        try {
            InternetAddress[] read = InternetAddress.parse(from, true);
            if (read.length == 1 && new EmailAddress(read[0].getAddress()).isDeliverable()) {
                return read[0];
            }
        } catch (AddressException noAddress) {
            // Refused below, like several at once.
        }
        throw new InvalidValue(
                FROM, "must be one address: support@example.com or Acme <support@example.com>");
    }

    private static EmailAddress otherwise(SmtpAddress server, String publicHost) {
        String user = server.user();
        var login = new EmailAddress(user == null ? "" : user);
        return login.isDeliverable() ? login : new EmailAddress("halo@" + publicHost);
    }

    /** For the operator; the password is not told. */
    @Override
    public String toString() {
        return server + ", from " + (name == null ? "" : name + " ") + "<" + from.value() + ">";
    }
}
