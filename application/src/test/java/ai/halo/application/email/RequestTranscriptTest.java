package ai.halo.application.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.email.RequestTranscript.Outcome;
import ai.halo.application.email.RequestTranscript.Outcome.NoAddress;
import ai.halo.application.email.RequestTranscript.Outcome.NoMail;
import ai.halo.application.email.RequestTranscript.Outcome.NothingSaid;
import ai.halo.application.email.RequestTranscript.Outcome.Queued;
import ai.halo.application.email.RequestTranscript.Outcome.SessionNotYours;
import ai.halo.application.email.RequestTranscript.Outcome.TooMany;
import ai.halo.domain.Change;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.email.MailLimit;
import ai.halo.domain.email.TranscriptRequested;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestTranscriptTest extends MailRoom {

    private static final ExternalId MARIA = new ExternalId("maria");
    private static final Visitor CLAIMED = new Visitor.Claimed(MARIA);

    @Test
    void queuesALetterToTheAddressNamed() {
        says("s1", NOBODY, "Hello");

        assertThat(request("s1", NOBODY, "ann@example.com")).isEqualTo(to("ann@example.com"));
        assertThat(told(TranscriptRequested.class))
                .singleElement()
                .satisfies(event ->
                        assertThat(within(() -> requests.find(event.transcript())))
                                .get()
                                .returns(
                                        new EmailAddress("ann@example.com"),
                                        request -> request.to()));
    }

    @Test
    void writesToWhatATokenProvesBeforeWhatIsStoredBeforeWhatWasLeft() {
        says("s1", NOBODY, "Hello");
        assertThat(request("s1", NOBODY, null)).isEqualTo(new NoAddress());
        assertThat(request("s1", CLAIMED, null)).isEqualTo(new NoAddress());

        left("s1", "left@example.com");
        assertThat(request("s1", NOBODY, null)).isEqualTo(to("left@example.com"));

        stored("stored@example.com");
        assertThat(request("s1", CLAIMED, null)).isEqualTo(to("stored@example.com"));
        says("s2", CLAIMED, "Hello");
        assertThat(request("s2", proven("proven@example.com"), null))
                .isEqualTo(to("proven@example.com"));
        assertThat(request("s2", proven("no address"), null)).isEqualTo(to("stored@example.com"));
        clock.advance(MailLimit.PERIOD);
        assertThat(request("s2", proven("a,b@example.com"), null))
                .isEqualTo(to("stored@example.com"));
    }

    @Test
    void writesToWhatWasLeftHereWhateverIsStoredAboutItsOwner() {
        says("s1", NOBODY, "Hello");
        stored("new@example.com");
        left("s1", "old@example.com");

        assertThat(request("s1", NOBODY, null)).isEqualTo(to("old@example.com"));
    }

    @Test
    void changesNothingThatIsStored() {
        says("s1", CLAIMED, "Hello");
        stored("stored@example.com");

        request("s1", CLAIMED, "other@example.com");

        assertThat(within(() -> contacts.find(MARIA)).orElseThrow().traits().text("email"))
                .isEqualTo("stored@example.com");
        assertThat(leads.of(new SessionId("s1"))).isEmpty();
    }

    @Test
    void knowsNothingOfSessionsWithoutWords() {
        assertThat(request("s1", NOBODY, "ann@example.com")).isEqualTo(new NothingSaid());

        left("s1", "ann@example.com");
        assertThat(request("s1", NOBODY, null)).isEqualTo(new NothingSaid());
    }

    @Test
    void keepsSessionsOfOthersToThemselves() {
        says("s1", CLAIMED, "Hello");

        assertThat(request("s1", NOBODY, "eve@example.com")).isEqualTo(new SessionNotYours());
        assertThat(request("s1", new Visitor.Claimed(new ExternalId("eve")), "eve@example.com"))
                .isEqualTo(new SessionNotYours());
        assertThat(told(TranscriptRequested.class)).isEmpty();
    }

    @Test
    void saysWhereNothingCanBeSent() {
        says("s1", NOBODY, "Hello");

        assertThat(request(ScriptedMail.closed(), "s1", NOBODY, "ann@example.com"))
                .isEqualTo(new NoMail());
        assertThat(told(TranscriptRequested.class)).isEmpty();
    }

    @Test
    void refusesAnAddressThatWouldHaveToBeQuoted() {
        says("s1", NOBODY, "Hello");

        assertThatThrownBy(() -> request("s1", NOBODY, "ann,ben@example.com"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("email must be a plain address");
    }

    @Test
    void takesThreeADayForASession() {
        says("s1", NOBODY, "Hello");
        for (String name : new String[] {"a", "b", "c"}) {
            assertThat(request("s1", NOBODY, name + "@example.com")).isInstanceOf(Queued.class);
        }

        assertThat(request("s1", NOBODY, "d@example.com"))
                .isEqualTo(new TooMany(NOON.plus(MailLimit.PERIOD)));
        clock.advance(MailLimit.PERIOD.minusSeconds(1));
        assertThat(request("s1", NOBODY, "d@example.com")).isInstanceOf(TooMany.class);
        clock.advance(MailLimit.PERIOD);
        assertThat(request("s1", NOBODY, "d@example.com")).isInstanceOf(Queued.class);
    }

    @Test
    void takesFiveADayForAnAddress() {
        for (int i = 0; i < 6; i++) {
            says("s" + i, NOBODY, "Hello");
        }
        for (int i = 0; i < 5; i++) {
            assertThat(request("s" + i, NOBODY, "ann@example.com")).isInstanceOf(Queued.class);
        }

        assertThat(request("s5", NOBODY, "Ann@Example.com")).isInstanceOf(TooMany.class);
        assertThat(request("s5", NOBODY, "ben@example.com")).isInstanceOf(Queued.class);
    }

    private Outcome request(String session, Visitor visitor, @Nullable String named) {
        return request(mail, session, visitor, named);
    }

    private static Queued to(String address) {
        return new Queued(new EmailAddress(address));
    }

    private static Visitor proven(String address) {
        return new Visitor.Verified(MARIA, Json.object().with("email", address));
    }

    private void stored(String address) {
        var traits = Traits.of(Json.object().with("email", address), Provenance.CLIENT);
        Contact maria = Contact.user(new ContactId(new UUID(5, 1)), MARIA, NOON);
        within(() -> contacts.save(Change.of(maria.updated(traits, NOON))));
    }

    private void left(String session, String address) {
        var contact = new ContactId(new UUID(5, 1));
        leads.put(new SessionId(session), contact, new EmailAddress(address), NOON);
    }
}
