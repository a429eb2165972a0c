package ai.halo.application.email;

import ai.halo.application.agent.AgentViews.Storefront;
import ai.halo.application.conversation.Exchange;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.email.TranscriptRequest;
import ai.halo.domain.knowledge.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation as its customer gets it by mail: who wrote what, and when. */
public record Letter(
        UUID id,
        EmailAddress to,
        String company,
        Instant writtenAt,
        boolean abridged,
        List<Said> said) {

    public Letter {
        said = List.copyOf(said);
    }

    static Letter of(TranscriptRequest request, Storefront from, Exchange exchange) {
        String company = from.workspace().name();
        Agent agent = from.agent();
        String name = agent == null ? company : agent.name();
        return new Letter(
                request.id().value(),
                request.to(),
                company,
                request.requestedAt(),
                exchange.said().size() < exchange.last(),
                exchange.said().stream().map(one -> said(one, name, company)).toList());
    }

    private static Said said(Exchange.Said one, String agent, String company) {
        Message message = one.message();
        return switch (message.role()) {
            case USER -> said(message, null, false);
            case AGENT -> said(message, agent, true);
            case TEAMMATE -> said(message, one.teammate() == null ? company : one.teammate(), true);
            case SYSTEM -> said(message, company, false);
        };
    }

    private static Said said(Message message, @Nullable String speaker, boolean markdown) {
        return new Said(
                speaker,
                message.createdAt(),
                message.text(),
                markdown,
                message.completion() == Completion.COMPLETE,
                message.images().size(),
                message.sources());
    }

    /** One message. The customer herself needs no name; whoever answers her writes Markdown. */
    public record Said(
            @Nullable String speaker,
            Instant at,
            String text,
            boolean markdown,
            boolean whole,
            int pictures,
            List<Source> sources) {

        public Said {
            sources = List.copyOf(sources);
        }
    }
}
