package ai.halo.integrations.email;

import static java.lang.System.Logger.Level.WARNING;
import static java.util.concurrent.TimeUnit.SECONDS;

import ai.halo.application.email.Letter;
import ai.halo.application.email.Mail;
import ai.halo.application.email.MailUnavailable;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Brings letters to a mail server by SMTP. What goes wrong is told by the server's number alone,
 * since its words repeat addresses.
 */
public final class SmtpMail implements Mail {

    private static final System.Logger LOG = System.getLogger(SmtpMail.class.getName());

    /** Less than the lease of the work that sends: one letter is never brought by two at once. */
    private static final int LONGEST = 60;

    private final MailSettings settings;
    private final Session session;
    private final int longest;

    /** Interrupting a virtual thread closes the line it waits on. */
    private final ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor();

    public SmtpMail(MailSettings settings) {
        this(settings, null, LONGEST);
    }

    SmtpMail(MailSettings settings, @Nullable SSLSocketFactory trust, int longest) {
        this.settings = settings;
        this.session = Session.getInstance(Line.properties(settings, trust));
        this.longest = longest;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Delivery send(Letter letter) {
        Future<Delivery> sending = lines.submit(() -> brought(letter));
        try {
            return sending.get(longest, SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof MailUnavailable known) {
                throw known;
            }
            throw new IllegalStateException("a letter could not be written", failed.getCause());
        } catch (TimeoutException late) {
            throw new MailUnavailable(
                    "the mail server was not done within " + longest + " seconds");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new MailUnavailable("stopped while the mail server was waited for");
        } finally {
            sending.cancel(true);
        }
    }

    private Delivery brought(Letter letter) throws MessagingException {
        Envelope envelope = Envelope.of(letter, settings, session);
        Transport transport = session.getTransport("smtp");
        try {
            transport.connect(settings.server().user(), settings.server().password());
            transport.sendMessage(envelope, envelope.getAllRecipients());
            return Delivery.TAKEN;
        } catch (MessagingException failed) {
            var answer = ServerAnswer.in(failed);
            if (!answer.isFinal()) {
                throw new MailUnavailable(answer.told());
            }
            LOG.log(WARNING, "A letter is given up: {0}", answer.told());
            return Delivery.REFUSED;
        } finally {
            close(transport);
        }
    }

    /** Once the letter is taken it does not matter how the line ends. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException hungUp) {
            LOG.log(System.Logger.Level.DEBUG, "The mail server hung up first");
        }
    }
}
