package ai.halo.application.answering;

import ai.halo.domain.Json;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.Optional;

/** The records of all answers. */
public interface Traces {

    Optional<Json.Obj> of(WorkspaceId workspace, MessageId answer);
}
