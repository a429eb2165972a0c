package ai.halo.application.conversation;

import ai.halo.application.conversation.PictureViews.Album;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.Optional;

/** A customer looks at a picture of her conversation. */
public final class ShowPicture {

    private final PictureViews pictures;

    public ShowPicture(PictureViews pictures) {
        this.pictures = pictures;
    }

    public Outcome show(WorkspaceId workspace, SessionId session, Visitor visitor, String sha256) {
        Optional<Album> album = pictures.in(workspace, session, sha256);
        if (album.isPresent() && !album.get().owner().admits(visitor)) {
            return new Outcome.SessionNotYours();
        }
        return album.flatMap(known -> Optional.ofNullable(known.picture()))
                .<Outcome>map(Outcome.Shown::new)
                .orElseGet(Outcome.UnknownPicture::new);
    }

    /** The picture, or why it is not shown. */
    public sealed interface Outcome {

        record Shown(Image.Inline picture) implements Outcome {}

        /** It came with no message of this session. */
        record UnknownPicture() implements Outcome {}

        record SessionNotYours() implements Outcome {}
    }
}
