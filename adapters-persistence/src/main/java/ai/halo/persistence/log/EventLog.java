package ai.halo.persistence.log;

import static java.util.stream.Collectors.groupingBy;

import ai.halo.domain.DomainEvent;
import ai.halo.persistence.PostgresTransactions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.CommonTableExpression;

/** Writes events into the log of the open transaction's workspace, and work for who subscribed. */
public final class EventLog {

    private final PostgresTransactions transactions;
    private final Supplier<UUID> ids;
    private final Supplier<Origin> origin;
    private final Map<Class<?>, List<Subscriber>> subscribers;
    private final Runnable bell;

    public EventLog(
            PostgresTransactions transactions,
            Supplier<UUID> ids,
            Supplier<Origin> origin,
            List<Subscriber> subscribers) {
        this(transactions, ids, origin, subscribers, () -> {});
    }

    /** A log that has a bell rung after each commit in which it grew. */
    public EventLog(
            PostgresTransactions transactions,
            Supplier<UUID> ids,
            Supplier<Origin> origin,
            List<Subscriber> subscribers,
            Runnable bell) {
        this.transactions = transactions;
        this.ids = ids;
        this.origin = origin;
        this.subscribers = subscribers.stream().collect(groupingBy(Subscriber::event));
        this.bell = bell;
    }

    /** Writes all of them in one statement. */
    public void append(List<? extends DomainEvent> events) {
        if (!events.isEmpty()) {
            var _ = transactions.sql().with(appending(events)).selectOne().execute();
        }
    }

    /** The same as parts of a larger statement: {@code sql.with(log.appending(events)).update…}. */
    public List<CommonTableExpression<?>> appending(List<? extends DomainEvent> events) {
        if (!events.isEmpty()) {
            transactions.afterCommit(bell);
        }
        var workspace = transactions.workspace();
        var rows = new LogRows(workspace, origin.get());
        for (var event : events) {
            var id = ids.get();
            var form = EventForm.of(event);
            rows.log(id, form, event.occurredAt());
            for (var subscriber : subscribers.getOrDefault(event.getClass(), List.of())) {
                rows.assign(ids.get(), subscriber, id, form.subject());
            }
        }
        return rows.parts();
    }
}
