package ai.halo.integrations.email;

import ai.halo.application.email.Letter;
import ai.halo.application.email.Letter.Said;
import ai.halo.application.email.PostOffice.Taken;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.knowledge.Source;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters to be sent, and what has arrived of them. */
final class Post {

    static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    static final UUID ID = new UUID(3, 7);

    private Post() {}

    static Letter letter(Said... said) {
        return letter("Acme", said);
    }

    static Letter letter(String company, Said... said) {
        return letter("ann@example.com", company, said);
    }

    static Letter letter(String to, String company, Said... said) {
        return new Letter(ID, new EmailAddress(to), company, NOON, false, List.of(said));
    }

    static Said asked(String text) {
        return new Said(null, NOON, text, false, true, 0, List.of());
    }

    static Said answered(@Nullable String speaker, String markdown, Source... sources) {
        return new Said(speaker, NOON, markdown, true, true, 0, List.of(sources));
    }

    static MimeMessage read(Taken taken) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(
                            taken.message().getBytes(StandardCharsets.ISO_8859_1)));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static String plain(MimeMessage message) {
        return part(message, 0);
    }

    static String html(MimeMessage message) {
        return part(message, 1);
    }

    private static String part(MimeMessage message, int index) {
        try {
            BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(index);
            return (String) part.getContent();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
