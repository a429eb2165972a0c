package ai.halo.rest.contract;

import static ai.halo.rest.contract.Clause.at;
import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.givesText;
import static ai.halo.rest.contract.Operation.get;

import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class OpenApiContract implements Contract {

    @Override
    public String subject() {
        return "This contract";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(
                        "/openapi.yaml",
                        "Read the contract as YAML",
                        givesText(200, "application/yaml")),
                get("/openapi.json", "Read the contract as JSON", gives(200, Shape.ANYTHING)),
                get("/docs/api", "Read the contract as a page", givesText(200, Clause.HTML)),
                get("/docs", "List the guides", givesText(200, Clause.HTML)),
                get(
                        "/docs/{guide}",
                        "Read a guide",
                        at("guide", Shape.TEXT),
                        givesText(200, Clause.HTML)));
    }
}
