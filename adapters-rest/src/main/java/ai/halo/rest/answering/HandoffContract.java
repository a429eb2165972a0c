package ai.halo.rest.answering;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.text;
import static ai.halo.rest.contract.Shape.visible;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.company.ExternalId;
import ai.halo.domain.conversation.MessageText;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.once.Once;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class HandoffContract implements Contract {

    private static final Shape.Obj BODY =
            object(
                    may("session_id", visible(200), "A new session begins without one."),
                    may("message", text(MessageText.MAX_LENGTH), "What the customer adds."),
                    may("user_id", words(ExternalId.MAX_LENGTH)),
                    may("user_token", TEXT, "Proves the user."));

    @Override
    public String subject() {
        return "Asking";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                post(
                        "/api/sdk/handoff",
                        "Request a human",
                        says(
                                "Works whatever the agent's escalation settings are; there is one"
                                        + " unresolved ticket for each conversation."),
                        takes(BODY),
                        Once.KEY,
                        gives(
                                200,
                                object(
                                        must("success", FLAG),
                                        must("session_id", TEXT),
                                        must("ticket_id", ID),
                                        must("text", TEXT, "What to tell the customer."))),
                        refuses(
                                Visitors.IDENTITY_REJECTED,
                                Visitors.SESSION_NOT_YOURS,
                                Refusals.SIGN_IN_REQUIRED,
                                Refusals.NO_ACTIVE_AGENT)));
    }
}
