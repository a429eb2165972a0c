package ai.halo.rest.conversation;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Field.orNull;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.TIME;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.oneOf;
import static ai.halo.rest.contract.Shape.visible;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.TraitSchema;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.context.ContextShapes;
import ai.halo.rest.context.SubjectShapes;
import ai.halo.rest.context.Told;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.once.Once;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class IdentifyUserContract implements Contract {

    private static final Shape.Obj BODY =
            object(
                    must("user_id", words(ExternalId.MAX_LENGTH), "Your id of the user."),
                    may("user_token", TEXT, "Proves the user."),
                    may(
                            "session_id",
                            visible(200),
                            "A session of this visitor, to be linked to the user."),
                    SubjectShapes.traits(TraitSchema.USER),
                    ContextShapes.CONTEXT);

    private static final Shape.Obj KNOWN =
            object(
                            must("id", ID),
                            orNull("external_id", TEXT),
                            must("type", oneOf("lead", "user")),
                            orNull("first_seen", TIME),
                            orNull("last_seen", TIME))
                    .and("KnownUser", SubjectShapes.columns(TraitSchema.USER));

    @Override
    public String subject() {
        return "Telling Halo about users";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                post(
                        "/api/sdk/users/identify",
                        "Identify a user",
                        says(
                                "This user is here now. Traits and context are merged with what is known and may have 20,000 bytes together."),
                        takes(BODY),
                        Once.KEY,
                        gives(200, object(must("success", FLAG), must("user", KNOWN))),
                        refuses(
                                Visitors.IDENTITY_REJECTED,
                                Visitors.SESSION_NOT_YOURS,
                                Told.reserved(List.of("…")))));
    }
}
