package ai.halo.llm.answering;

import ai.halo.domain.Json;

/** A part of a prompt and where it comes from. */
record Part(Origin origin, String text) {

    /** What the trace keeps of it: all of it, and a hash by which parts are compared. */
    Json.Obj record() {
        return Json.object()
                .with("origin", origin.wire())
                .with("layer", Json.number(origin.layer()))
                .with("role", origin.system() ? "system" : "user")
                .with("sha256", Sha256.of(text))
                .with("text", text);
    }
}
