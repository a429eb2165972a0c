package ai.halo.persistence.outreach;

import static ai.halo.persistence.schema.Tables.ENROLMENT;

import ai.halo.application.outreach.Enrolments;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.outreach.AutomationId;
import ai.halo.persistence.PostgresTransactions;
import java.time.Instant;

/** Who is in which series, in PostgreSQL. */
public final class PostgresEnrolments implements Enrolments {

    private final PostgresTransactions transactions;

    public PostgresEnrolments(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean add(AutomationId series, ContactId contact, Instant scheduledFor, Instant now) {
        return transactions
                        .sql()
                        .insertInto(ENROLMENT)
                        .set(ENROLMENT.WORKSPACE, transactions.workspace())
                        .set(ENROLMENT.AUTOMATION, series.value())
                        .set(ENROLMENT.CONTACT, contact.value())
                        .set(ENROLMENT.SCHEDULED_FOR, scheduledFor)
                        .set(ENROLMENT.ENROLLED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public boolean remove(AutomationId series, ContactId contact) {
        return transactions
                        .sql()
                        .deleteFrom(ENROLMENT)
                        .where(ENROLMENT.WORKSPACE.eq(transactions.workspace()))
                        .and(ENROLMENT.AUTOMATION.eq(series.value()))
                        .and(ENROLMENT.CONTACT.eq(contact.value()))
                        .execute()
                == 1;
    }
}
