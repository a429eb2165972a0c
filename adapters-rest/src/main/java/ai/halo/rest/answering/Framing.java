package ai.halo.rest.answering;

import ai.halo.application.answering.Reply;
import ai.halo.domain.Json;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;

/** How an answer is written while it is given. */
interface Framing {

    /** Typed events for who asks for them, else the published plain text. */
    static Framing of(HttpHeaders headers) {
        String accepted = headers.get(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_EVENT_STREAM)
                ? new EventFraming()
                : new PlainFraming();
    }

    String contentType();

    /** What comes before the first word. */
    String opening(Json.Obj session);

    String words(String said);

    /** What follows the last word. */
    String closing(Reply reply);

    /** The end of an answer that fails after its first byte. */
    String failure(Json.Obj problem);
}
