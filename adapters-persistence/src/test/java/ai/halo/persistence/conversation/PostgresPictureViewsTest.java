package ai.halo.persistence.conversation;

import static ai.halo.application.conversation.ConversationsContract.ANA;
import static ai.halo.application.conversation.ConversationsContract.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.conversation.PictureViews;
import ai.halo.application.conversation.PictureViews.Album;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.SessionId;
import ai.halo.persistence.OnPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresPictureViewsTest extends OnPostgres {

    private static final SessionId ANAS = new SessionId("sess_1");
    private static final SessionId BENS = new SessionId("sess_2");

    private final Sending sending = new Sending(this, log);
    private final PictureViews pictures = new PostgresPictureViews(transactions);

    @Test
    void showsAPictureInTheSessionItCameInOnly() {
        String sha256 = sending.sent(ANAS, ANA, Sending.GIF);
        String other = sending.sent(BENS, BEN, Sending.PNG);

        assertThat(pictures.in(workspace(), ANAS, sha256)).contains(new Album(ANA, Sending.GIF));
        assertThat(pictures.in(workspace(), ANAS, other)).contains(new Album(ANA, null));
        assertThat(pictures.in(workspace(), new SessionId("sess_3"), sha256)).isEmpty();
        assertThat(pictures.in(elsewhere(), ANAS, sha256)).isEmpty();
    }

    @Test
    void showsTheTeamEveryPictureOfItsWorkspace() {
        String sha256 = sending.sent(ANAS, ANA, Sending.GIF);

        assertThat(pictures.find(workspace(), sha256)).contains(Sending.GIF);
        assertThat(pictures.find(workspace(), "00".repeat(32))).isEmpty();
        assertThat(pictures.find(elsewhere(), sha256)).isEmpty();
    }

    @Test
    void knowsAPictureThatWasSentTwiceAtOnce() {
        Visitor nobody = new Visitor.Anonymous();
        List<Image.Inline> twice = List.of(Sending.GIF, Sending.GIF, Sending.PNG);
        String sha256 = sending.sent(ANAS, nobody, twice);

        assertThat(pictures.in(workspace(), ANAS, sha256)).contains(new Album(nobody, Sending.GIF));
    }
}
