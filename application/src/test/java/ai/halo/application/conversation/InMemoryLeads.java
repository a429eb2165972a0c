package ai.halo.application.conversation;

import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.conversation.SessionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Leads in memory. */
public final class InMemoryLeads implements Leads {

    private final Map<SessionId, Left> leads = new HashMap<>();

    @Override
    public void put(SessionId session, ContactId contact, EmailAddress address, Instant now) {
        leads.put(session, new Left(contact, address));
    }

    @Override
    public Optional<ContactId> of(SessionId session) {
        return Optional.ofNullable(leads.get(session)).map(Left::contact);
    }

    @Override
    public Optional<EmailAddress> addressLeftIn(SessionId session) {
        return Optional.ofNullable(leads.get(session)).map(Left::address);
    }

    private record Left(ContactId contact, EmailAddress address) {}
}
