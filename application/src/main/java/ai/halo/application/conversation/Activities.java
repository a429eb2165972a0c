package ai.halo.application.conversation;

import ai.halo.domain.contact.Activity;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.conversation.SessionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people did, each thing as it was told, and counted for everybody who has a name. */
public interface Activities {

    /** The caller holds the contact, so that no count is lost. */
    void add(
            @Nullable ContactId contact,
            @Nullable SessionId session,
            List<Activity> activities,
            Instant now);
}
