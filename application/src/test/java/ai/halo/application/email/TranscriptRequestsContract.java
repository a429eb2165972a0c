package ai.halo.application.email;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.TwoRooms;
import ai.halo.application.conversation.Conversations;
import ai.halo.application.conversation.ConversationsContract;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.email.MailLimit;
import ai.halo.domain.email.TranscriptRequest;
import ai.halo.domain.email.TranscriptRequestId;
import ai.halo.domain.email.TranscriptRequested;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of requests for transcripts promises. */
public interface TranscriptRequestsContract extends TwoRooms {

    EmailAddress ANN = new EmailAddress("Ann@example.com");
    EmailAddress BEN = new EmailAddress("ben@example.com");

    TranscriptRequests requests();

    Conversations conversations();

    @Test
    default void findsARequestUntilItIsSettled() {
        TranscriptRequest made = made("s1", ANN, NOON);

        assertThat(within(() -> requests().find(made.id()))).contains(made);
        assertThat(elsewhere(() -> requests().find(made.id()))).isEmpty();

        within(() -> requests().settle(made.id()));
        within(() -> requests().settle(made.id()));
        assertThat(within(() -> requests().find(made.id()))).isEmpty();
    }

    @Test
    default void tellsOfARequestByItsIdAlone() {
        TranscriptRequest made = made("s1", ANN, NOON);

        assertThat(told(TranscriptRequested.class))
                .containsExactly(new TranscriptRequested(made.id(), NOON));
    }

    @Test
    default void countsTheRequestsOfASession() {
        made("s1", ANN, NOON);
        made("s1", BEN, NOON.plusSeconds(1));
        assertThat(reached("s1", ANN)).isEmpty();

        made("s1", new EmailAddress("cyd@example.com"), NOON.plusSeconds(2));
        assertThat(reached("s1", ANN)).isEqualTo(Map.of(MailLimit.SESSION, NOON));
        assertThat(reached("s2", ANN)).isEmpty();

        made("s1", ANN, NOON.plusSeconds(3));
        assertThat(reached("s1", ANN)).isEqualTo(Map.of(MailLimit.SESSION, NOON.plusSeconds(1)));
    }

    @Test
    default void countsTheRequestsToAnAddressHoweverItIsWritten() {
        range(0, 4).forEach(i -> made("s" + i, ANN, NOON.plusSeconds(i)));
        assertThat(reached("s9", ANN)).isEmpty();

        TranscriptRequest last =
                made("s5", new EmailAddress("ANN@EXAMPLE.com"), NOON.plusSeconds(9));
        within(() -> requests().settle(last.id()));

        assertThat(reached("s9", ANN)).isEqualTo(Map.of(MailLimit.ADDRESS, NOON));
        assertThat(reached("s9", BEN)).isEmpty();
        assertThat(elsewhere(() -> requests().reached(new SessionId("s9"), ANN))).isEmpty();
    }

    @Test
    default void countsTheRequestsOfAWorkspace() {
        int most = MailLimit.WORKSPACE.most();
        within(() ->
                range(1, most)
                        .forEach(i ->
                                made(
                                        "s1",
                                        new EmailAddress("a" + i + "@example.com"),
                                        NOON.plusSeconds(i))));
        assertThat(reached("s9", ANN)).isEmpty();

        made("s2", BEN, NOON.plusSeconds(most));
        assertThat(reached("s9", ANN)).isEqualTo(Map.of(MailLimit.WORKSPACE, NOON.plusSeconds(1)));
    }

    @Test
    default void forgetsWhatWasSettledADayAgoAndNothingElse() {
        TranscriptRequest waiting = made("s1", ANN, NOON);
        for (int i = 0; i < 2; i++) {
            TranscriptRequest sent = made("s1", ANN, NOON);
            within(() -> requests().settle(sent.id()));
        }
        assertThat(reached("s1", BEN)).containsOnlyKeys(MailLimit.SESSION);

        made("s2", BEN, NOON.plus(MailLimit.PERIOD).minusSeconds(1));
        assertThat(reached("s1", BEN)).containsOnlyKeys(MailLimit.SESSION);

        made("s2", BEN, NOON.plus(MailLimit.PERIOD));
        assertThat(reached("s1", BEN)).isEmpty();
        assertThat(within(() -> requests().find(waiting.id()))).contains(waiting);
    }

    private Map<MailLimit, Instant> reached(String session, EmailAddress to) {
        return within(() -> requests().reached(new SessionId(session), to));
    }

    private TranscriptRequest made(String session, EmailAddress to, Instant at) {
        var request =
                new TranscriptRequest(
                        new TranscriptRequestId(UUID.randomUUID()), new SessionId(session), to, at);
        within(() -> {
            conversations().join(ConversationsContract.begun(session, new Visitor.Anonymous()));
            requests().save(request.made());
        });
        return request;
    }
}
