package ai.halo.bootstrap.crash;

import ai.halo.domain.Json;
import org.jspecify.annotations.Nullable;

/** A line of the ledger: what a customer sent, and the answer she holds, if she holds one. */
record Said(String session, String messageId, String text, Json.@Nullable Obj answer) {

    Said answered(Json.Obj answer) {
        return new Said(session, messageId, text, answer);
    }

    boolean acknowledged() {
        return answer != null;
    }

    Json.Obj body() {
        return Json.object()
                .with("session_id", session)
                .with("message_id", messageId)
                .with("message", text);
    }
}
