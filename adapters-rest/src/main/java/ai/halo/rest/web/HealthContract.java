package ai.halo.rest.web;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.oneOf;

import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class HealthContract implements Contract {

    @Override
    public String subject() {
        return "Health";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(
                        "/health",
                        "Ask whether chat works",
                        gives(200, object(must("status", oneOf("UP")))),
                        refuses(HealthController.NOT_READY)));
    }
}
