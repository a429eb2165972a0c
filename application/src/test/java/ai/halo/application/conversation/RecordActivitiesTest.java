package ai.halo.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.CountedIds;
import ai.halo.application.InMemory;
import ai.halo.application.contact.InMemoryContacts;
import ai.halo.application.conversation.InMemoryActivities.Done;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.Traits;
import ai.halo.domain.contact.Activity;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.ContactIdentified;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordActivitiesTest extends InMemory {

    private static final ExternalId MARIA = new ExternalId("maria");
    private static final SessionId SESSION = new SessionId("sess_1");
    private static final Activity CLICK = new Activity("click", "#save", "/", Json.Obj.EMPTY);

    private final InMemoryContacts contacts = new InMemoryContacts(transactions, told);
    private final InMemoryActivities activities = new InMemoryActivities(transactions);
    private final RecordActivities recordActivities =
            new RecordActivities(
                    contacts,
                    activities,
                    transactions,
                    InstantSource.fixed(LATER),
                    new CountedIds());

    @Test
    void meetsWhoWasNotKnown() {
        record(new Visitor.Claimed(MARIA));

        Contact maria = within(() -> contacts.lock(MARIA)).orElseThrow();
        assertThat(maria.lastSeen()).isEqualTo(LATER);
        assertThat(told(ContactIdentified.class))
                .containsExactly(new ContactIdentified(maria.id(), LATER));
        assertThat(within(activities::all))
                .containsExactly(new Done(maria.id(), SESSION, CLICK, LATER));
    }

    @Test
    void hasSeenWhoIsKnownAndLearnsNothingElse() {
        var traits = Traits.of(Json.object().with("plan", "Team"), Provenance.SERVER);
        Contact maria =
                Contact.user(new ContactId(new UUID(5, 1)), MARIA, NOON).updated(traits, NOON);
        within(() -> contacts.save(Change.of(maria)));

        record(new Visitor.Verified(MARIA, Json.Obj.EMPTY));

        assertThat(within(() -> contacts.lock(MARIA))).contains(maria.seen(LATER));
        assertThat(told(ContactIdentified.class)).isEmpty();
    }

    @Test
    void keepsWhatNobodyInParticularDid() {
        record(new Visitor.Anonymous());

        assertThat(within(activities::all)).containsExactly(new Done(null, SESSION, CLICK, LATER));
    }

    private void record(Visitor visitor) {
        recordActivities.record(workspace(), visitor, SESSION, List.of(CLICK));
    }
}
