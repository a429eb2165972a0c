package ai.halo.llm.answering;

import ai.halo.domain.Json;

/** A part of a prompt and where it comes from. */
record Part(Origin origin, String text) {

    /** What the trace keeps of it: the text follows from the turn, the hash proves it. */
    Json.Obj record() {
        return Json.object()
                .with("origin", origin.wire())
                .with("layer", Json.number(origin.layer()))
                .with("role", origin.system() ? "system" : "user")
                .with("characters", Json.number(text.length()))
                .with("sha256", Sha256.of(text));
    }
}
