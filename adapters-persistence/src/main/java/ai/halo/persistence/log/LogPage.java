package ai.halo.persistence.log;

import java.util.List;

/** The next events of the log, and from where to go on. */
public record LogPage(List<LoggedEvent> events, Cursor next) {

    public LogPage {
        events = List.copyOf(events);
    }
}
