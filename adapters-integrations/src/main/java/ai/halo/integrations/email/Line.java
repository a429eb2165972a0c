package ai.halo.integrations.email;

import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** How the line to a mail server is opened: how private, and how long it is waited for. */
final class Line {

    private static final String CONNECTING = "10000";
    private static final String ANSWERING = "30000";

    private Line() {}

    static Properties properties(MailSettings settings, @Nullable SSLSocketFactory trust) {
        SmtpAddress server = settings.server();
        String from = HeaderText.inAscii(settings.from().value());
        var properties = new Properties();
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", String.valueOf(server.port()));
        properties.put("mail.smtp.from", from);
        properties.put("mail.smtp.localhost", from.substring(from.indexOf('@') + 1));
        properties.put("mail.smtp.auth", String.valueOf(server.password() != null));
        properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.put("mail.smtp.connectiontimeout", CONNECTING);
        properties.put("mail.smtp.timeout", ANSWERING);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.privacy()) {
            case FROM_THE_START -> properties.put("mail.smtp.ssl.enable", "true");
            case REQUIRED -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case WHERE_OFFERED -> properties.put("mail.smtp.starttls.enable", "true");
            case NEVER -> {}
        }
        if (trust != null) {
            properties.put("mail.smtp.ssl.socketFactory", trust);
        }
        return properties;
    }
}
