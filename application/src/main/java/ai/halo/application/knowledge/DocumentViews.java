package ai.halo.application.knowledge;

import ai.halo.application.Page;
import ai.halo.domain.knowledge.Document;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.Optional;

/** Documents as the team looks at them, newest first. */
public interface DocumentViews {

    Page<View> list(WorkspaceId workspace, Page.Slice slice);

    Optional<View> find(WorkspaceId workspace, DocumentId id);

    /** A document; {@code embedded} once the vectors of its version are there. */
    record View(Document document, boolean embedded) {}
}
