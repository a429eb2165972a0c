package ai.halo.application.email;

import ai.halo.application.Transactions;
import ai.halo.application.agent.AgentViews;
import ai.halo.application.conversation.ExchangeViews;
import ai.halo.domain.email.TranscriptRequest;
import ai.halo.domain.email.TranscriptRequestId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.Optional;

/**
 * Writes down a conversation as it is now, and mails it. Between taking and settling it may be
 * taken once more, as the same letter.
 */
public final class MailTranscript {

    /** What one letter holds: the end of a long conversation. */
    static final int MOST_SAID = 300;

    private final TranscriptRequests requests;
    private final ExchangeViews exchanges;
    private final AgentViews agents;
    private final Mail mail;
    private final Transactions transactions;

    public MailTranscript(
            TranscriptRequests requests,
            ExchangeViews exchanges,
            AgentViews agents,
            Mail mail,
            Transactions transactions) {
        this.requests = requests;
        this.exchanges = exchanges;
        this.agents = agents;
        this.mail = mail;
        this.transactions = transactions;
    }

    /** Nothing is sent for what was settled or erased meanwhile. */
    public void on(WorkspaceId workspace, TranscriptRequestId id) {
        Optional<Letter> letter =
                transactions.reading(
                        workspace, () -> requests.find(id).flatMap(one -> letter(workspace, one)));
        if (letter.isPresent()) {
            var _ = mail.send(letter.get());
            transactions.inTransaction(workspace, () -> requests.settle(id));
        }
    }

    private Optional<Letter> letter(WorkspaceId workspace, TranscriptRequest request) {
        return agents.storefront(workspace)
                .flatMap(from ->
                        exchanges
                                .latest(workspace, request.session(), MOST_SAID)
                                .map(exchange -> Letter.of(request, from, exchange)));
    }
}
