package ai.halo.rest.conversation;

import ai.halo.application.conversation.PictureViews;
import ai.halo.application.conversation.ShowPicture;
import ai.halo.domain.conversation.SessionId;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.PathId;
import ai.halo.rest.web.Query;
import ai.halo.rest.web.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Pictures that customers sent: shown to whoever may read the session, and to the team. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImagesController {

    private static final String PICTURE = "picture";
    private static final String HASH = "[0-9a-f]{64}";

    private final ShowPicture showPicture;
    private final PictureViews pictures;
    private final Visitors visitors;

    ImagesController(ShowPicture showPicture, PictureViews pictures, Visitors visitors) {
        this.showPicture = showPicture;
        this.pictures = pictures;
        this.visitors = visitors;
    }

    @Get(value = "/sdk/images/{hash}", produces = MediaType.ALL)
    HttpResponse<byte[]> show(Caller caller, String hash, HttpRequest<?> request) {
        var outcome =
                showPicture.show(
                        caller.workspaceId(),
                        session(request),
                        visitors.of(caller, request.getHeaders()),
                        sha256(hash));
        return switch (outcome) {
            case ShowPicture.Outcome.Shown(var picture) -> PictureResponse.of(picture);
            case ShowPicture.Outcome.UnknownPicture _ -> throw PathId.unknown(PICTURE);
            case ShowPicture.Outcome.SessionNotYours _ ->
                    throw new Refused(Visitors.SESSION_NOT_YOURS);
        };
    }

    @Get(value = "/v1/images/{hash}", produces = MediaType.ALL)
    HttpResponse<byte[]> showTeam(Caller caller, String hash) {
        return pictures.find(caller.workspaceId(), sha256(hash))
                .map(PictureResponse::of)
                .orElseThrow(() -> PathId.unknown(PICTURE));
    }

    /** Earlier addresses of pictures name it themselves. */
    private static SessionId session(HttpRequest<?> request) {
        String named = Query.of(request).textOrNull("session_id");
        return named == null || request.getHeaders().contains(HeldSession.HEADER)
                ? HeldSession.of(request.getHeaders())
                : new SessionId(named);
    }

    /** What is no hash names nothing. */
    private static String sha256(String sent) {
        if (!sent.matches(HASH)) {
            throw PathId.unknown(PICTURE);
        }
        return sent;
    }
}
