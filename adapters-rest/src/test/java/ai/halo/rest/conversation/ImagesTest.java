package ai.halo.rest.conversation;

import static ai.halo.rest.RunningServer.SERVER_KEY;
import static ai.halo.rest.RunningServer.WIDGET_KEY;
import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.conversation.PictureViews;
import ai.halo.application.conversation.ShowPicture;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.domain.workspace.Scope;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import ai.halo.rest.contact.Token;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is shown of the pictures that customers sent. */
class ImagesTest {

    private static final String HASH = "0f".repeat(32);
    private static final String PATH = "/api/sdk/images/" + HASH;
    private static final String TEAM_PATH = "/api/v1/images/" + HASH;
    private static final Image.Inline GIF =
            Image.Inline.of("GIF89a".getBytes(StandardCharsets.US_ASCII)).orElseThrow();

    private final RunningServer server =
            RunningServer.with(
                    bean(PictureViews.class, new Album()),
                    bean(ShowPicture.class, new ShowPicture(new Album())));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void areShownToWhoeverMayReadTheirSession() {
        Answer shown = as(Token.forUser("maria").compact(), PATH);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.response().body()).isEqualTo("GIF89a");
        assertThat(shown.header("Content-Type")).containsExactly("image/gif");
        assertThat(shown.header("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(shown.header("Content-Disposition")).containsExactly("inline");
        assertThat(shown.header("Cache-Control"))
                .containsExactly("private, max-age=31536000, immutable");
        assertThat(shown.header("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
    }

    @Test
    void areKeptFromEverybodyElse() {
        server.keys().verify(IdentityVerification.ENFORCE);

        assertThat(as(Token.forUser("nina").compact(), PATH).code()).isEqualTo("session_not_yours");
        assertThat(as("nonsense", PATH).code()).isEqualTo("identity_rejected");
        assertThat(get(PATH + "?session_id=sess_1", WIDGET_KEY).code())
                .isEqualTo("session_not_yours");
        assertThat(server.get(PATH).status()).isEqualTo(401);
    }

    @Test
    void areNotFoundElsewhere() {
        String maria = Token.forUser("maria").compact();

        assertThat(in("sess_2", maria, PATH).status()).isEqualTo(404);
        assertThat(as(maria, PATH.replace(HASH, "00".repeat(32))).status()).isEqualTo(404);
        assertThat(as(maria, PATH.replace(HASH, "sunset.png")).status()).isEqualTo(404);
        assertThat(server.get(PATH, headers(maria)).json().at("field").plain())
                .isEqualTo("X-Session-Id");
    }

    @Test
    void areShownAtAnEarlierAddress() {
        String[] maria = headers(Token.forUser("maria").compact());

        assertThat(server.get(PATH + "?session_id=sess_1", maria).status()).isEqualTo(200);
        assertThat(server.get(PATH + "?session_id=sess_2", maria).status()).isEqualTo(404);
    }

    @Test
    void areShownToTheTeam() {
        assertThat(get(TEAM_PATH, SERVER_KEY).response().body()).isEqualTo("GIF89a");
        assertThat(get(TEAM_PATH.replace("0f", "00"), SERVER_KEY).status()).isEqualTo(404);
        assertThat(get(TEAM_PATH, WIDGET_KEY).status()).isEqualTo(403);
        server.keys().grant(Scope.TICKETS_READ);
        assertThat(get(TEAM_PATH, SERVER_KEY).code()).isEqualTo("missing_scope");
    }

    private Answer as(String token, String path) {
        return in("sess_1", token, path);
    }

    private Answer in(String session, String token, String path) {
        return server.get(
                path,
                Stream.concat(Stream.of(headers(token)), Stream.of(HeldSession.HEADER, session))
                        .toArray(String[]::new));
    }

    private static String[] headers(String token) {
        return new String[] {"Authorization", "Bearer " + WIDGET_KEY, "X-Halo-User-Token", token};
    }

    private Answer get(String path, String key) {
        return server.get(path, "Authorization", "Bearer " + key);
    }

    /** One picture of Maria's. */
    private static final class Album implements PictureViews {

        @Override
        public Optional<PictureViews.Album> in(
                WorkspaceId workspace, SessionId session, String sha256) {
            var maria = new Visitor.Verified(new ExternalId("maria"), Json.Obj.EMPTY);
            return session.value().equals("sess_1")
                    ? Optional.of(new PictureViews.Album(maria, sha256.equals(HASH) ? GIF : null))
                    : Optional.empty();
        }

        @Override
        public Optional<Image.Inline> find(WorkspaceId workspace, String sha256) {
            return sha256.equals(HASH) ? Optional.of(GIF) : Optional.empty();
        }
    }
}
