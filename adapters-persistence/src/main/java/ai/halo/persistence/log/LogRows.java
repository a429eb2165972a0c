package ai.halo.persistence.log;

import static ai.halo.persistence.schema.Tables.EVENT;
import static ai.halo.persistence.schema.Tables.WORK;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.JSONB;

/** Rows for the log, and for the work that follows from them, gathered into one statement. */
final class LogRows {

    private static final int VERSION = 1;

    private final UUID workspace;
    private final Origin origin;
    private final List<Logged> logged = new ArrayList<>();
    private final List<Assigned> assigned = new ArrayList<>();

    private record Logged(UUID id, EventForm form, Instant occurredAt) {}

    private record Assigned(UUID id, Subscriber subscriber, UUID event, UUID subject) {}

    LogRows(UUID workspace, Origin origin) {
        this.workspace = workspace;
        this.origin = origin;
    }

    void log(UUID id, EventForm form, Instant occurredAt) {
        logged.add(new Logged(id, form, occurredAt));
    }

    void assign(UUID id, Subscriber subscriber, UUID event, UUID subject) {
        assigned.add(new Assigned(id, subscriber, event, subject));
    }

    List<CommonTableExpression<?>> parts() {
        var parts = new ArrayList<CommonTableExpression<?>>();
        if (!logged.isEmpty()) {
            parts.add(events());
        }
        if (!assigned.isEmpty()) {
            parts.add(work());
        }
        return List.copyOf(parts);
    }

    private CommonTableExpression<?> events() {
        var insert =
                insertInto(
                        EVENT,
                        EVENT.WORKSPACE,
                        EVENT.ID,
                        EVENT.TYPE,
                        EVENT.VERSION,
                        EVENT.SUBJECT_KIND,
                        EVENT.SUBJECT,
                        EVENT.ACTOR,
                        EVENT.REQUEST_ID,
                        EVENT.OCCURRED_AT,
                        EVENT.PAYLOAD);
        for (var row : logged) {
            insert =
                    insert.values(
                            workspace,
                            row.id,
                            row.form.type(),
                            VERSION,
                            row.form.subjectKind(),
                            row.form.subject(),
                            origin.actor(),
                            origin.requestId(),
                            row.occurredAt,
                            JSONB.jsonb(row.form.payload().compact()));
        }
        return name("logged").as(insert.returning(EVENT.ID));
    }

    private CommonTableExpression<?> work() {
        var insert =
                insertInto(
                        WORK, WORK.WORKSPACE, WORK.ID, WORK.KIND, WORK.REF, WORK.SUBJECT, WORK.DUE);
        for (var row : assigned) {
            insert =
                    insert.values(
                            val(workspace),
                            val(row.id),
                            val(row.subscriber.name()),
                            val(row.event),
                            val(row.subject),
                            fromNow(row.subscriber.delay()));
        }
        return name("assigned").as(insert.returning(WORK.ID));
    }

    static Field<Instant> fromNow(Duration delay) {
        return field(
                "now() + {0} * interval '1 millisecond'", Instant.class, val(delay.toMillis()));
    }
}
