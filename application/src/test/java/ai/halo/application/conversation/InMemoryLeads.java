package ai.halo.application.conversation;

import ai.halo.domain.contact.ContactId;
import ai.halo.domain.conversation.SessionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Leads in memory. */
public final class InMemoryLeads implements Leads {

    private final Map<SessionId, ContactId> leads = new HashMap<>();

    @Override
    public void put(SessionId session, ContactId contact, Instant now) {
        leads.put(session, contact);
    }

    @Override
    public Optional<ContactId> of(SessionId session) {
        return Optional.ofNullable(leads.get(session));
    }
}
