package ai.halo.application.conversation;

import static java.util.Comparator.comparing;

import ai.halo.application.OneAtATime;
import ai.halo.application.PerWorkspace;
import ai.halo.domain.contact.Activity;
import ai.halo.domain.contact.ActivityTally;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.conversation.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Activities in memory. */
public final class InMemoryActivities implements Activities {

    private final PerWorkspace<List<Done>> done;

    /** One thing somebody did. */
    public record Done(
            @Nullable ContactId contact,
            @Nullable SessionId session,
            Activity activity,
            Instant at) {}

    public InMemoryActivities(OneAtATime transactions) {
        done = new PerWorkspace<>(transactions::workspace, ArrayList::new);
    }

    @Override
    public void add(
            @Nullable ContactId contact,
            @Nullable SessionId session,
            List<Activity> activities,
            Instant now) {
        activities.forEach(each -> done.here().add(new Done(contact, session, each, now)));
    }

    public List<Done> all() {
        return List.copyOf(done.here());
    }

    public List<ActivityTally> of(ContactId contact) {
        Map<String, ActivityTally> tallies = new LinkedHashMap<>();
        for (Done each : done.here()) {
            if (contact.equals(each.contact)) {
                tallies.merge(
                        each.activity.type(),
                        new ActivityTally(each.activity.type(), 1, each.at),
                        (held, next) ->
                                new ActivityTally(held.type(), held.count() + 1, next.lastAt()));
            }
        }
        return tallies.values().stream()
                .sorted(comparing(ActivityTally::lastAt).reversed())
                .toList();
    }
}
