package ai.halo.rest.conversation;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.ANYTHING;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.MANY;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.names;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.oneOf;
import static ai.halo.rest.contract.Shape.text;
import static ai.halo.rest.contract.Shape.visible;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.conversation.Rating;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.context.Told;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Field;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.once.Once;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class WidgetFormsContract implements Contract {

    private static final Field SESSION = must("session_id", visible(200));
    private static final Field USER = may("user_id", words(ExternalId.MAX_LENGTH));
    private static final Field TOKEN = may("user_token", TEXT, "Proves the user.");

    private static final Shape.Obj RATING =
            object(
                    SESSION,
                    must("message_id", ID, "An answer of this session."),
                    must("rating", oneOf(Rating.Verdict.values())),
                    may("comment", text(Rating.MAX_COMMENT)),
                    USER,
                    TOKEN);

    private static final Shape.Obj LEAD =
            object(
                    SESSION,
                    must("email", new Shape.Text(3, EmailAddress.MAX_LENGTH, Shape.Form.MAIL)),
                    may("name", text(LeadController.MAX_NAME)),
                    may("fields", names(ANYTHING, MANY), "Traits; at most 20,000 bytes."),
                    USER,
                    TOKEN);

    @Override
    public String subject() {
        return "Asking";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                post(
                        "/api/sdk/ratings",
                        "Rate an answer",
                        says("The last rating counts."),
                        takes(RATING),
                        gives(200, object(must("success", FLAG))),
                        refuses(
                                Visitors.IDENTITY_REJECTED,
                                Visitors.SESSION_NOT_YOURS,
                                RatingsController.UNKNOWN_ANSWER)),
                post(
                        "/api/sdk/lead",
                        "Leave an address",
                        says(
                                "A new address makes a lead. A known one changes and reveals"
                                        + " nobody: the answer is the same."),
                        takes(LEAD),
                        Once.KEY,
                        gives(201, object(must("success", FLAG), must("contact_id", ID))),
                        refuses(
                                Visitors.IDENTITY_REJECTED,
                                Visitors.SESSION_NOT_YOURS,
                                Told.reserved(List.of("…")))));
    }
}
