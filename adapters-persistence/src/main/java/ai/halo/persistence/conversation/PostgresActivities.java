package ai.halo.persistence.conversation;

import static ai.halo.persistence.schema.Tables.ACTIVITY;
import static ai.halo.persistence.schema.Tables.ACTIVITY_TALLY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.uuid;
import static org.jooq.impl.DSL.val;

import ai.halo.application.conversation.Activities;
import ai.halo.domain.Json;
import ai.halo.domain.contact.Activity;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.conversation.SessionId;
import ai.halo.persistence.Jsonb;
import ai.halo.persistence.PostgresTransactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** What people did, in PostgreSQL. */
public final class PostgresActivities implements Activities {

    private static final String ROWS =
            "jsonb_to_recordset({0}) as sent(type text, selector text, page_url text,"
                    + " metadata jsonb)";

    private final PostgresTransactions transactions;

    public PostgresActivities(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(
            @Nullable ContactId contact,
            @Nullable SessionId session,
            List<Activity> activities,
            Instant now) {
        if (activities.isEmpty()) {
            return;
        }
        List<Json> rows = activities.stream().map(PostgresActivities::row).toList();
        var done =
                transactions
                        .sql()
                        .insertInto(
                                ACTIVITY,
                                ACTIVITY.WORKSPACE,
                                ACTIVITY.ID,
                                ACTIVITY.CONTACT,
                                ACTIVITY.SESSION,
                                ACTIVITY.TYPE,
                                ACTIVITY.SELECTOR,
                                ACTIVITY.PAGE_URL,
                                ACTIVITY.METADATA,
                                ACTIVITY.OCCURRED_AT)
                        .select(
                                select(
                                                val(transactions.workspace()),
                                                uuid(),
                                                val(contact == null ? null : contact.value()),
                                                val(session == null ? null : session.value()),
                                                field("type", String.class),
                                                field("selector", String.class),
                                                field("page_url", String.class),
                                                field("metadata", JSONB.class),
                                                val(now))
                                        .from(ROWS, Jsonb.of(new Json.Arr(rows))))
                        .returning(ACTIVITY.CONTACT, ACTIVITY.TYPE);
        tally(name("done").as(done), now);
    }

    /** Only what somebody with a name did. */
    private void tally(CommonTableExpression<?> done, Instant now) {
        var contact = field(name("contact"), UUID.class);
        var type = field(name("type"), String.class);
        var _ =
                transactions
                        .sql()
                        .with(done)
                        .insertInto(
                                ACTIVITY_TALLY,
                                ACTIVITY_TALLY.WORKSPACE,
                                ACTIVITY_TALLY.CONTACT,
                                ACTIVITY_TALLY.TYPE,
                                ACTIVITY_TALLY.COUNT,
                                ACTIVITY_TALLY.LAST_AT)
                        .select(
                                select(
                                                val(transactions.workspace()),
                                                contact,
                                                type,
                                                count().cast(Long.class),
                                                val(now))
                                        .from(done)
                                        .where(contact.isNotNull())
                                        .groupBy(contact, type))
                        .onConflict(
                                ACTIVITY_TALLY.WORKSPACE,
                                ACTIVITY_TALLY.CONTACT,
                                ACTIVITY_TALLY.TYPE)
                        .doUpdate()
                        .set(
                                ACTIVITY_TALLY.COUNT,
                                ACTIVITY_TALLY.COUNT.plus(excluded(ACTIVITY_TALLY.COUNT)))
                        .set(ACTIVITY_TALLY.LAST_AT, excluded(ACTIVITY_TALLY.LAST_AT))
                        .execute();
    }

    private static Json row(Activity activity) {
        return Json.object()
                .with("type", activity.type())
                .with("selector", Json.text(activity.selector()))
                .with("page_url", Json.text(activity.pageUrl()))
                .with("metadata", activity.metadata());
    }
}
