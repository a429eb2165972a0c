package ai.halo.persistence.conversation;

import static ai.halo.persistence.schema.Tables.ACTIVITY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.conversation.Activities;
import ai.halo.application.conversation.ActivitiesContract;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Activity;
import ai.halo.domain.contact.ActivityTally;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.persistence.OnPostgres;
import ai.halo.persistence.company.PostgresCompanies;
import ai.halo.persistence.contact.PostgresContacts;
import ai.halo.persistence.context.PostgresContextEntries;
import ai.halo.persistence.context.PostgresSubjectViews;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresActivitiesTest extends OnPostgres implements ActivitiesContract {

    private final Activities activities = new PostgresActivities(transactions);
    private final PostgresContacts contacts = new PostgresContacts(transactions, log);
    private final PostgresSubjectViews views =
            new PostgresSubjectViews(
                    transactions,
                    contacts,
                    new PostgresCompanies(transactions, log),
                    new PostgresContextEntries(transactions));

    @BeforeEach
    @Override
    protected void moveIn() {
        super.moveIn();
        within(() -> {
            contacts.save(Change.of(Contact.user(somebody(), new ExternalId("maria"), NOON)));
            contacts.save(Change.of(Contact.user(somebodyElse(), new ExternalId("joe"), NOON)));
        });
    }

    @Override
    public Activities activities() {
        return activities;
    }

    @Override
    public ContactId somebody() {
        return new ContactId(new UUID(5, 1));
    }

    @Override
    public ContactId somebodyElse() {
        return new ContactId(new UUID(5, 2));
    }

    @Override
    public List<ActivityTally> counted(ContactId contact) {
        return views.activity(workspace(), contact);
    }

    @Test
    void goesWithWhoDidIt() {
        var click = new Activity("click", null, null, Json.Obj.EMPTY);
        within(() -> activities.add(somebody(), SESSION, List.of(click), NOON));

        assertThat(within(() -> contacts.remove(somebody()))).isTrue();

        assertThat(
                        within(() ->
                                transactions
                                        .sql()
                                        .fetchCount(
                                                ACTIVITY,
                                                ACTIVITY.WORKSPACE.eq(workspace().value()))))
                .isZero();
        assertThat(counted(somebody())).isEmpty();
    }
}
