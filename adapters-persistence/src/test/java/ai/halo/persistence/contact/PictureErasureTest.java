package ai.halo.persistence.contact;

import static ai.halo.persistence.schema.Tables.BLOB;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.contact.Contacts;
import ai.halo.domain.Change;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
import ai.halo.persistence.OnPostgres;
import ai.halo.persistence.conversation.Sending;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Whose picture it is goes with them, unless somebody else has sent it too. */
class PictureErasureTest extends OnPostgres {

    private static final SessionId ANAS = new SessionId("sess_1");
    private static final SessionId BENS = new SessionId("sess_2");
    private static final ExternalId ANA = new ExternalId("ana");
    private static final Visitor BEN = new Visitor.Claimed(new ExternalId("ben"));

    private final Contacts contacts = new PostgresContacts(transactions, log);
    private final Sending sending = new Sending(this, log);
    private final ContactId ana = new ContactId(UUID.randomUUID());

    @Test
    void goesWithItsConversation() {
        meetAna();
        var _ = sending.sent(ANAS, new Visitor.Claimed(ANA), Sending.GIF);

        assertThat(within(() -> contacts.remove(ana))).isTrue();

        assertThat(kept()).isZero();
    }

    @Test
    void staysForWhoeverSentItToo() {
        meetAna();
        var _ = sending.sent(ANAS, new Visitor.Claimed(ANA), Sending.GIF);
        var _ = sending.sent(ANAS, new Visitor.Claimed(ANA), Sending.PNG);
        var _ = sending.sent(BENS, BEN, Sending.GIF);

        assertThat(within(() -> contacts.remove(ana))).isTrue();

        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void staysForWhoeverSendsItMeanwhile() throws InterruptedException {
        meetAna();
        var _ = sending.sent(ANAS, new Visitor.Claimed(ANA), Sending.GIF);
        var erased = new CountDownLatch(1);

        var erasing =
                CompletableFuture.runAsync(() ->
                        within(() -> {
                            var _ = contacts.remove(ana);
                            erased.countDown();
                        }));
        erased.await();
        var _ = sending.sent(BENS, BEN, Sending.GIF);
        erasing.join();

        assertThat(kept()).isEqualTo(1);
    }

    private void meetAna() {
        within(() -> contacts.save(Change.of(Contact.user(ana, ANA, NOON))));
    }

    private int kept() {
        return within(
                () -> transactions.sql().fetchCount(BLOB, BLOB.WORKSPACE.eq(workspace().value())));
    }
}
