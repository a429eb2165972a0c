package ai.halo.application.answering;

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
import org.jspecify.annotations.Nullable;

/** A customer's message as it stands at the door, every part of it understood. */
public record Asking(
        WorkspaceId workspace,
        SessionId session,
        @Nullable ClientMessageId clientId,
        @Nullable AgentId agent,
        Visitor visitor,
        Mode mode,
        MessageText message,
        List<Image> images,
        Request request) {

    public Asking {
        images = List.copyOf(images);
    }

    /** The same, asked of whichever agent answers by default. */
    public Asking toAnyAgent() {
        return new Asking(
                workspace, session, clientId, null, visitor, mode, message, images, request);
    }
}
