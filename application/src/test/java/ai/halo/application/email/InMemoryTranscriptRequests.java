package ai.halo.application.email;

import ai.halo.application.OneAtATime;
import ai.halo.application.PerWorkspace;
import ai.halo.application.Told;
import ai.halo.domain.Change;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.email.MailLimit;
import ai.halo.domain.email.TranscriptRequest;
import ai.halo.domain.email.TranscriptRequestId;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requests for transcripts in memory. */
public final class InMemoryTranscriptRequests implements TranscriptRequests {

    private final PerWorkspace<Map<TranscriptRequestId, TranscriptRequest>> requests;
    private final Set<TranscriptRequestId> settled = new HashSet<>();
    private final Told told;

    public InMemoryTranscriptRequests(OneAtATime transactions, Told told) {
        requests = new PerWorkspace<>(transactions::workspace, LinkedHashMap::new);
        this.told = told;
    }

    @Override
    public Map<MailLimit, Instant> reached(SessionId session, EmailAddress to) {
        var reached = new EnumMap<MailLimit, Instant>(MailLimit.class);
        for (MailLimit limit : MailLimit.values()) {
            requests.here().values().stream()
                    .filter(made -> counts(limit, made, session, to))
                    .map(TranscriptRequest::requestedAt)
                    .sorted(Comparator.reverseOrder())
                    .skip(limit.most() - 1L)
                    .findFirst()
                    .ifPresent(made -> reached.put(limit, made));
        }
        return reached;
    }

    @Override
    public void save(Change<TranscriptRequest> change) {
        Instant day = change.state().requestedAt().minus(MailLimit.PERIOD);
        requests.here()
                .values()
                .removeIf(made -> settled.contains(made.id()) && !made.requestedAt().isAfter(day));
        requests.here().put(change.state().id(), change.state());
        told.add(change.events());
    }

    @Override
    public Optional<TranscriptRequest> find(TranscriptRequestId id) {
        return Optional.ofNullable(requests.here().get(id)).filter(one -> !settled.contains(id));
    }

    @Override
    public void settle(TranscriptRequestId id) {
        settled.add(id);
    }

    private static boolean counts(
            MailLimit limit, TranscriptRequest made, SessionId session, EmailAddress to) {
        return switch (limit) {
            case SESSION -> made.session().equals(session);
            case ADDRESS -> made.to().folded().equals(to.folded());
            case WORKSPACE -> true;
        };
    }
}
