package ai.halo.application.answering;

import ai.halo.domain.Fingerprint;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.answering.Request;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.ClientMessageId;
import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;

/** Messages as they stand at the door, in the fewest words that make one. */
public final class Asked {

    private Asked() {}

    public static Asking asking(WorkspaceId workspace, String session, String message) {
        return new Asking(
                workspace,
                new SessionId(session),
                null,
                null,
                new Visitor.Anonymous(),
                Mode.CHAT,
                new MessageText(message),
                List.of(),
                Request.NOTHING);
    }

    public static Asking as(Visitor visitor, Asking asking) {
        return new Asking(
                asking.workspace(),
                asking.session(),
                asking.clientId(),
                asking.agent(),
                visitor,
                asking.mode(),
                asking.message(),
                asking.images(),
                asking.request());
    }

    public static Asking called(String clientId, Asking asking) {
        return new Asking(
                asking.workspace(),
                asking.session(),
                new ClientMessageId(clientId, Fingerprint.of(clientId)),
                asking.agent(),
                asking.visitor(),
                asking.mode(),
                asking.message(),
                asking.images(),
                asking.request());
    }

    public static Asking of(AgentId agent, Asking asking) {
        return new Asking(
                asking.workspace(),
                asking.session(),
                asking.clientId(),
                agent,
                asking.visitor(),
                asking.mode(),
                asking.message(),
                asking.images(),
                asking.request());
    }

    public static Asking with(Request request, Asking asking) {
        return new Asking(
                asking.workspace(),
                asking.session(),
                asking.clientId(),
                asking.agent(),
                asking.visitor(),
                asking.mode(),
                asking.message(),
                asking.images(),
                request);
    }

    public static Asking showing(List<Image> images, Asking asking) {
        return new Asking(
                asking.workspace(),
                asking.session(),
                asking.clientId(),
                asking.agent(),
                asking.visitor(),
                asking.mode(),
                asking.message(),
                images,
                asking.request());
    }
}
