package ai.halo.rest.context;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Field.orNull;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.COUNT;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.application.context.UpdateUsers;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.TraitSchema;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.once.Once;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class UpdateUsersContract implements Contract {

    private static final Shape.Obj USER =
            named(
                    "UserUpdate",
                    must("user_id", words(ExternalId.MAX_LENGTH), "Your id of the user."),
                    SubjectShapes.traits(TraitSchema.USER),
                    ContextShapes.CONTEXT);

    private static final Shape.Obj BODY =
            USER.patch("")
                    .and(
                            "",
                            may(
                                    "users",
                                    items(USER, UpdateUsers.MAX_USERS),
                                    "Or one user's fields beside this one."),
                            may(
                                    "user_token",
                                    TEXT,
                                    "A JWT with the scope users.update and an exp at most an hour"
                                            + " ahead; required without a secret server key."),
                            may("update_only", FLAG, "Unknown users are skipped and counted."));

    private static final Shape.Obj TALLY =
            named(
                    "Tally",
                    must("success", FLAG),
                    must("created", COUNT),
                    must("updated", COUNT),
                    must("skipped", COUNT),
                    must(
                            "errors",
                            items(
                                    object(
                                            must("index", COUNT),
                                            orNull("user_id", TEXT),
                                            must("error", TEXT),
                                            may("field", TEXT),
                                            may("reserved_keys", items(TEXT)))),
                            "One bad item stops no other."));

    @Override
    public String subject() {
        return "Refreshing users";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                post(
                        "/api/sdk/users/update",
                        "Refresh one user or up to 1,000",
                        says("Counts as no activity and starts no automation."),
                        takes(BODY),
                        Once.KEY,
                        gives(200, TALLY),
                        refuses(Visitors.IDENTITY_REJECTED, Told.reserved(List.of("…")))));
    }
}
