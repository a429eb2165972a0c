package ai.halo.rest.email;

import ai.halo.application.email.Mail;
import ai.halo.domain.Json;
import ai.halo.rest.web.Offer;
import jakarta.inject.Singleton;

/** Whether a conversation can be had by mail. */
@Singleton
final class TranscriptOffer implements Offer {

    private final Mail mail;

    TranscriptOffer(Mail mail) {
        this.mail = mail;
    }

    @Override
    public String name() {
        return "transcript";
    }

    @Override
    public Json value() {
        return Json.bool(mail.isOpen());
    }
}
