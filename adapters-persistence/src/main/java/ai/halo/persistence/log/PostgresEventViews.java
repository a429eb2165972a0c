package ai.halo.persistence.log;

import ai.halo.application.log.EventViews;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.PostgresTransactions;
import org.jspecify.annotations.Nullable;

/** The log of a workspace as the team reads it, from PostgreSQL. */
public final class PostgresEventViews implements EventViews {

    private final LogReader log;
    private final PostgresTransactions transactions;

    public PostgresEventViews(LogReader log, PostgresTransactions transactions) {
        this.log = log;
        this.transactions = transactions;
    }

    @Override
    public Part after(WorkspaceId workspace, @Nullable String place, int limit) {
        Cursor from = place == null ? Cursor.START : Cursor.parse(place);
        LogPage page = transactions.reading(workspace, () -> log.ofWorkspace(from, limit));
        return new Part(
                page.events().stream().map(PostgresEventViews::line).toList(), page.next().text());
    }

    @Override
    public String end() {
        return log.end().text();
    }

    private static Line line(LoggedEvent event) {
        return new Line(
                event.position().text(),
                event.id(),
                event.type(),
                event.version(),
                event.subjectKind(),
                event.subject(),
                event.actor(),
                event.requestId(),
                event.occurredAt(),
                event.payload());
    }
}
