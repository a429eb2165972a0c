package ai.halo.rest.agent;

import static ai.halo.rest.contract.Clause.at;
import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.givesNothing;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.delete;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Operation.patch;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.oneOf;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.agent.Directive;
import ai.halo.rest.contract.Clause;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Paging;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class DirectivesContract implements Contract {

    private static final String ALL = "/api/v1/knowledge/{layer}";
    private static final String ONE = ALL + "/{id}";
    private static final Clause LAYER = at("layer", oneOf("guidance", "instructions"));

    private static final Shape.Obj DRAFT =
            named("NewDirective", must("text", words(Directive.MAX_LENGTH)), may("enabled", FLAG));

    private static final Shape.Obj DIRECTIVE =
            named("Directive", must("id", ID), must("text", TEXT), must("enabled", FLAG));

    @Override
    public String subject() {
        return "Guidance and instructions";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(ALL, "List directives", LAYER, gives(200, Paging.page(DIRECTIVE))),
                post(ALL, "Add a directive", LAYER, takes(DRAFT), Once.KEY, gives(201, DIRECTIVE)),
                patch(
                        ONE,
                        "Change a directive",
                        LAYER,
                        takes(DRAFT.patch("DirectiveChange")),
                        gives(200, DIRECTIVE)),
                delete(ONE, "Remove a directive", LAYER, givesNothing(204)));
    }
}
