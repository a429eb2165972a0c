package ai.halo.persistence.context;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.context.UpdateUsers;
import ai.halo.application.context.UpdateUsers.Tally;
import ai.halo.application.context.UpdateUsers.Update;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.persistence.Crowd;
import ai.halo.persistence.JdbcDoor;
import ai.halo.persistence.OnPostgres;
import ai.halo.persistence.contact.PostgresContacts;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UpdateUsersOnPostgresTest extends OnPostgres {

    private final PostgresContacts contacts = new PostgresContacts(transactions, log);
    private final UpdateUsers updateUsers =
            new UpdateUsers(
                    contacts,
                    new PostgresContextEntries(transactions),
                    transactions,
                    InstantSource.fixed(NOON),
                    UUID::randomUUID);

    @Test
    void asksTheDatabaseAsOftenForAThousandUsersAsForTwo() {
        var _ = update(1, "Team"); // so that some are known and some are not
        long forTwo = statementsOf(2);
        long forAThousand = statementsOf(1_000);
        System.out.println(
                "statements of users/update: %d for 2 users, %d for 1,000"
                        .formatted(forTwo, forAThousand));

        assertThat(forAThousand).isEqualTo(forTwo).isLessThanOrEqualTo(12);
        assertThat(contact("user-500").traits().text("plan")).isEqualTo("Team");
    }

    @Test
    void losesNothingWhenManyTellOfTheSameUsersAtOnce() {
        List<Tally> tallies = Crowd.of(6, () -> update(40, "Free"));

        assertThat(tallies.stream().mapToInt(Tally::created).sum()).isEqualTo(40);
        assertThat(tallies.stream().mapToInt(Tally::updated).sum()).isEqualTo(200);
    }

    @Test
    void waitsForWhoIsBeingMetByOthersMeanwhile() {
        List<Boolean> done =
                Crowd.of(
                        8,
                        () -> {
                            within(() -> {
                                var user = new ExternalId("user-7");
                                var contact = contacts.lock(user).orElseGet(() -> fresh(user));
                                contacts.save(Change.of(contact));
                            });
                            return update(20, "Team").refusals().isEmpty();
                        });

        assertThat(done).containsOnly(true);
        assertThat(contact("user-7").traits().text("plan")).isEqualTo("Team");
    }

    private long statementsOf(int users) {
        var me = Thread.currentThread();
        return JdbcDoor.during(me::equals, () -> update(users, "Team")).statements();
    }

    private Tally update(int users, String plan) {
        return updateUsers.update(
                workspace(),
                IntStream.range(0, users).mapToObj(i -> user(i, plan)).toList(),
                false);
    }

    private static Update user(int index, String plan) {
        return new Update(
                index,
                new ExternalId("user-" + index),
                Json.object().with("plan", plan).with("nothing", Json.Null.NULL),
                List.of(
                        new ContextEntry(
                                "seats",
                                "Seats",
                                ContextType.METRIC,
                                Json.number(index),
                                Provenance.SERVER)));
    }

    private static Contact fresh(ExternalId user) {
        return Contact.user(new ContactId(UUID.randomUUID()), user, NOON);
    }

    private Contact contact(String externalId) {
        return within(() -> contacts.lock(new ExternalId(externalId))).orElseThrow();
    }
}
