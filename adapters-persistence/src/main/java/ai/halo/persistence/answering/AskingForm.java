package ai.halo.persistence.answering;

import ai.halo.application.answering.Asking;
import ai.halo.domain.Json;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.conversation.VisitorForm;
import java.util.List;

/** Who asked which agent and with what, as a turn keeps it until it is answered. */
final class AskingForm {

    private AskingForm() {}

    static Json write(Asking asking, AgentId agent) {
        return Json.object()
                .with("agent", agent.value().toString())
                .with("visitor", VisitorForm.write(asking.visitor()))
                .with("mode", asking.mode().wire())
                .with("request", RequestForm.write(asking.request()));
    }

    /** The asking of a stored message, from what its turn kept. */
    static Asking read(
            WorkspaceId workspace,
            SessionId session,
            MessageText message,
            List<Image> images,
            Members kept) {
        return new Asking(
                workspace,
                session,
                null,
                new AgentId(kept.id("agent")),
                VisitorForm.read(kept.object("visitor")),
                Mode.of(kept.text("mode")),
                message,
                images,
                RequestForm.read(new Members(kept.object("request"))));
    }
}
