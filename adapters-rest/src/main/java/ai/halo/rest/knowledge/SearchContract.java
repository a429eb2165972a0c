package ai.halo.rest.knowledge;

import static ai.halo.rest.contract.Clause.asks;
import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Field.orNull;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.COUNT;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.number;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.oneOf;
import static ai.halo.rest.contract.Shape.whole;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.knowledge.Audience;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class SearchContract implements Contract {

    private static final Shape.Obj FOUND =
            named(
                    "Found",
                    must("document_id", ID),
                    must("title", TEXT),
                    orNull("url", TEXT),
                    must("audience", oneOf(Audience.values())),
                    must("excerpt", TEXT),
                    must("score", number(0, Double.MAX_VALUE)));

    @Override
    public String subject() {
        return "Search";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(
                        "/api/v1/knowledge/search",
                        "Search what agents would find",
                        asks(must("q", words(MessageText.MAX_LENGTH), "A question, or words.")),
                        asks(may("limit", whole(1, SearchController.MAX_LIMIT))),
                        gives(200, object(must("items", items(FOUND), "Best first.")))),
                post(
                        "/api/operator/reindex",
                        "Fill the search shelf anew",
                        gives(200, object(must("documents", COUNT)))));
    }
}
