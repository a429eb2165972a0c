package ai.halo.bootstrap.story;

import ai.halo.domain.Json;
import java.util.List;

/** A company's agent and what it may point at. */
record Pointing(Company company) {

    static final String SKILL = "ui_highlighting";

    /** Lets the agent point at these things, each a JSON object. */
    void at(String... things) {
        change(SKILL, things);
    }

    /** Tells the agent of these things, but not that it may point. */
    void without(String... things) {
        change("web_search", things);
    }

    private void change(String skill, String... things) {
        String agent = company.look("/agents").items("items").getFirst().at("id").plain();
        var answer =
                company.change(
                        "/agents/" + agent,
                        Json.object()
                                .with("skills", Json.texts(List.of(skill)))
                                .with(
                                        "style",
                                        Json.object()
                                                .with(
                                                        "highlight_presets",
                                                        Json.parse(
                                                                "["
                                                                        + String.join(",", things)
                                                                        + "]"))));
        if (answer.status() != 200) {
            throw new AssertionError(answer.body().compact());
        }
    }
}
