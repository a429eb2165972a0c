package ai.halo.integrations.email;

import ai.halo.application.email.Letter;
import ai.halo.application.email.Mail;
import ai.halo.application.email.MailUnavailable;

/** There is no way out: no mail server was named. */
public final class NoMail implements Mail {

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public Delivery send(Letter letter) {
        throw new MailUnavailable("no mail server is set: HALO_SMTP_URL names one");
    }
}
