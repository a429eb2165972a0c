package ai.halo.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.Room;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.conversation.SessionId;
import org.junit.jupiter.api.Test;

/** What every keeper of leads promises. */
public interface LeadsContract extends Room {

    SessionId SESSION = new SessionId("sess_1");
    EmailAddress ANN = new EmailAddress("Ann@example.com");
    EmailAddress BEN = new EmailAddress("ben@example.com");

    Leads leads();

    /** A contact that is known. */
    ContactId somebody();

    /** Another contact that is known. */
    ContactId somebodyElse();

    @Test
    default void remembersWhoLeftAnAddressLast() {
        assertThat(within(() -> leads().of(SESSION))).isEmpty();
        assertThat(within(() -> leads().addressLeftIn(SESSION))).isEmpty();

        within(() -> leads().put(SESSION, somebody(), ANN, NOON));
        assertThat(within(() -> leads().of(SESSION))).contains(somebody());
        assertThat(within(() -> leads().addressLeftIn(SESSION))).contains(ANN);

        within(() -> leads().put(SESSION, somebodyElse(), BEN, NOON));
        assertThat(within(() -> leads().of(SESSION))).contains(somebodyElse());
        assertThat(within(() -> leads().addressLeftIn(SESSION))).contains(BEN);
        assertThat(within(() -> leads().of(new SessionId("other")))).isEmpty();
    }
}
