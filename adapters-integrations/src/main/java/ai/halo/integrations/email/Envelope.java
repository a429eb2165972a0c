package ai.halo.integrations.email;

import ai.halo.application.email.Letter;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;

/**
 * A letter as mail servers carry it. Its Message-ID is the letter's own, so that one brought twice
 * is known again.
 */
final class Envelope extends MimeMessage {

    private static final String UTF_8 = "UTF-8";

    private final String id;

    private Envelope(Session session, String id) {
        super(session);
        this.id = id;
    }

    static Envelope of(Letter letter, MailSettings settings, Session session)
            throws MessagingException {
        String from = HeaderText.inAscii(settings.from().value());
        var envelope =
                new Envelope(session, "<" + letter.id() + from.substring(from.indexOf('@')) + ">");
        String name = settings.name();
        envelope.setFrom(HeaderText.address(from, name == null ? letter.company() : name));
        envelope.setRecipient(RecipientType.TO, HeaderText.address(letter.to().value(), ""));
        envelope.setSubject(LetterText.title(letter), UTF_8);
        envelope.setSentDate(Date.from(letter.writtenAt()));
        envelope.setHeader("Auto-Submitted", "auto-generated");
        envelope.setContent(
                new MimeMultipart(
                        "alternative",
                        part(LetterText.of(letter), "plain"),
                        part(LetterHtml.of(letter), "html")));
        envelope.saveChanges();
        return envelope;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
