package ai.halo.bootstrap;

import ai.halo.application.email.AddressBook;
import ai.halo.application.email.GiveUpTranscript;
import ai.halo.application.email.Mail;
import ai.halo.application.email.MailTranscript;
import ai.halo.application.email.RequestTranscript;
import ai.halo.integrations.email.MailSettings;
import ai.halo.integrations.email.NoMail;
import ai.halo.integrations.email.SmtpMail;
import ai.halo.persistence.agent.PostgresAgentViews;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What goes out by mail, put together, and the way it goes. */
record Correspondence(
        Mail mail,
        RequestTranscript requestTranscript,
        MailTranscript mailTranscript,
        GiveUpTranscript giveUpTranscript) {

    private static final String HERE = "localhost";

    static Correspondence of(Stores stores, Mail mail, InstantSource clock, Ids ids) {
        var requests = stores.transcriptRequests();
        var transactions = stores.transactions();
        return new Correspondence(
                mail,
                new RequestTranscript(
                        stores.exchanges(),
                        new AddressBook(stores.contacts(), stores.leads()),
                        requests,
                        mail,
                        transactions,
                        clock,
                        ids::uuid),
                new MailTranscript(
                        requests,
                        stores.exchanges(),
                        new PostgresAgentViews(transactions),
                        mail,
                        transactions),
                new GiveUpTranscript(requests, transactions));
    }

    /** The way out that the operator named, if any. */
    static Mail way(Settings settings) {
        return read(settings).<Mail>map(SmtpMail::new).orElseGet(NoMail::new);
    }

    /** What {@code ./halo doctor} says of it. */
    static String described(Settings settings) {
        return read(settings).map(MailSettings::toString).orElse("none is sent");
    }

    /** What the controllers may ask for. */
    List<Object> uses() {
        return List.of(mail, requestTranscript);
    }

    private static Optional<MailSettings> read(Settings settings) {
        return MailSettings.from(settings.all(), publicHost(settings));
    }

    private static String publicHost(Settings settings) {
        try {
            String host = new URI(settings.text("HALO_PUBLIC_URL", "")).getHost();
            return host == null ? HERE : host;
        } catch (URISyntaxException noAddress) {
            return HERE;
        }
    }
}
