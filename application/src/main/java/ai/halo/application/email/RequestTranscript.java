package ai.halo.application.email;

import ai.halo.application.Transactions;
import ai.halo.application.conversation.Exchange;
import ai.halo.application.conversation.ExchangeViews;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.email.MailLimit;
import ai.halo.domain.email.TranscriptRequest;
import ai.halo.domain.email.TranscriptRequestId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A customer asks for her conversation by mail: to an address she names, or to the one that is
 * known. Naming one changes nothing that is stored about anybody.
 */
public final class RequestTranscript {

    private final ExchangeViews exchanges;
    private final AddressBook addresses;
    private final TranscriptRequests requests;
    private final Mail mail;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public RequestTranscript(
            ExchangeViews exchanges,
            AddressBook addresses,
            TranscriptRequests requests,
            Mail mail,
            Transactions transactions,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.exchanges = exchanges;
        this.addresses = addresses;
        this.requests = requests;
        this.mail = mail;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    public Outcome request(
            WorkspaceId workspace,
            SessionId session,
            Visitor visitor,
            @Nullable EmailAddress named) {
        if (!mail.isOpen()) {
            return new Outcome.NoMail();
        }
        if (named != null && !named.isDeliverable()) {
            throw new InvalidValue(
                    "email", "must be a plain address that mail can be sent to: ann@example.com");
        }
        return transactions.inTransaction(
                workspace, () -> requested(workspace, session, visitor, named));
    }

    private Outcome requested(
            WorkspaceId workspace,
            SessionId session,
            Visitor visitor,
            @Nullable EmailAddress named) {
        Optional<Exchange> found = exchanges.latest(workspace, session, 1);
        if (found.isPresent() && !found.get().owner().admits(visitor)) {
            return new Outcome.SessionNotYours();
        }
        if (found.isEmpty() || found.get().last() == 0) {
            return new Outcome.NothingSaid();
        }
        EmailAddress to =
                named != null ? named : addresses.addressOf(visitor, session).orElse(null);
        return to == null ? new Outcome.NoAddress() : queued(session, to);
    }

    private Outcome queued(SessionId session, EmailAddress to) {
        Instant now = clock.instant();
        Optional<Instant> opens = MailLimit.opens(requests.reached(session, to), now);
        if (opens.isPresent()) {
            return new Outcome.TooMany(opens.get());
        }
        var request = new TranscriptRequest(new TranscriptRequestId(ids.get()), session, to, now);
        requests.save(request.made());
        return new Outcome.Queued(to);
    }

    /** That it will be sent and where to, or why not. */
    public sealed interface Outcome {

        record Queued(EmailAddress to) implements Outcome {}

        /** Nothing can be sent from here. */
        record NoMail() implements Outcome {}

        record NothingSaid() implements Outcome {}

        record SessionNotYours() implements Outcome {}

        /** She named none, and none is known. */
        record NoAddress() implements Outcome {}

        /** Enough for a day; one more may be asked for from then on. */
        record TooMany(Instant opens) implements Outcome {}
    }
}
