package ai.halo.application.conversation;

import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pictures that customers sent, found by the hash they are kept under. */
public interface PictureViews {

    /** What a session has of such a picture; empty if nobody has spoken in it. */
    Optional<Album> in(WorkspaceId workspace, SessionId session, String sha256);

    Optional<Image.Inline> find(WorkspaceId workspace, String sha256);

    /** Whose session it is, and the picture if it came with one of its messages. */
    record Album(Visitor owner, Image.@Nullable Inline picture) {}
}
