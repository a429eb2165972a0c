package ai.halo.rest.context;

import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Shape.ANYTHING;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.TIME;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.names;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.oneOf;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.company.Provenance;
import ai.halo.domain.context.ContextEntry;
import ai.halo.domain.context.ContextType;
import ai.halo.rest.contract.Field;
import ai.halo.rest.contract.Shape;

/** Context entries as they are sent, and as they are shown. */
public final class ContextShapes {

    private static final Shape.Obj SENT =
            named(
                    "ContextEntry",
                    must("label", words(ContextEntry.MAX_LABEL), "The heading the model reads."),
                    may("type", oneOf(ContextType.values()), "What kind of state this is."),
                    must("value", ANYTHING, "Any JSON."));

    /** In a request: a map from keys to entries. */
    public static final Field CONTEXT =
            may(
                    "context",
                    names(SENT, ContextEntry.MAX_ENTRIES),
                    "What is true right now, by key.");

    /** As identify answers: for each key the strongest entry. */
    public static final Field TOLD =
            must(
                    "context",
                    names(
                            object(
                                    must("label", TEXT),
                                    must("type", oneOf(ContextType.values())),
                                    must("value", ANYTHING)),
                            ContextEntry.MAX_ENTRIES));

    /** As the team sees it: with where it came from. */
    public static final Field SHOWN =
            must(
                    "context",
                    names(
                            object(
                                    must("label", TEXT),
                                    must("type", oneOf(ContextType.values())),
                                    must("value", ANYTHING),
                                    must("provenance", oneOf(Provenance.values())),
                                    must("updated_at", TIME)),
                            Shape.MANY));

    private ContextShapes() {}
}
