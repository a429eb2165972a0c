package ai.halo.rest.agent;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.workspace.Workspace;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class OperatorContract implements Contract {

    private static final Shape.Obj CREDENTIALS =
            named(
                    "Credentials",
                    must("org_id", ID),
                    must("widget_key", TEXT),
                    must("identity_secret", TEXT),
                    must("api_key", TEXT),
                    must("admin", object(must("email", TEXT), must("password", TEXT))));

    @Override
    public String subject() {
        return "Workspaces of this server";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                post(
                        "/api/operator/workspaces",
                        "Let a company move in",
                        says("Its credentials are shown this once."),
                        takes(object(must("name", words(Workspace.MAX_NAME)))),
                        gives(201, CREDENTIALS)));
    }
}
