package ai.halo.rest.agent;

import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.text;
import static ai.halo.rest.contract.Shape.whole;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.agent.HighlightOptions;
import ai.halo.domain.agent.HighlightPreset;
import ai.halo.domain.agent.HighlightPresets;
import ai.halo.rest.contract.Shape;

/** What an agent's style may say; what else it says is kept as it is. */
public final class StyleShapes {

    /** How a thing lights up. */
    public static final Shape.Obj OPTIONS =
            named(
                    "HighlightOptions",
                    may(
                            "duration",
                            whole(0, HighlightOptions.MAX_DURATION),
                            "In milliseconds; 0 stays until Escape."),
                    may("scroll", FLAG, "False leaves the page where it is."));

    private static final Shape.Obj PRESET =
            named(
                    "HighlightPreset",
                    must("name", words(HighlightPreset.MAX_NAME), "What customers call the thing."),
                    must("selector", words(HighlightPreset.MAX_SELECTOR), "Where it is: CSS."),
                    may("label", text(HighlightPreset.MAX_LABEL), "Shown beside the thing."),
                    may(
                            "url",
                            new Shape.Text(0, HighlightPreset.MAX_URL, Shape.Form.REFERENCE),
                            "The page it is on: https, http, or a path with one slash in front."),
                    may("options", OPTIONS));

    static final Shape STYLE =
            new Shape.Open(
                    object(
                            may(
                                    HighlightPresets.FIELD,
                                    items(PRESET, HighlightPresets.MAX),
                                    "What the agent may point at, if it has the skill"
                                            + " ui_highlighting; each name once.")));

    private StyleShapes() {}
}
