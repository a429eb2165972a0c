package ai.halo.rest.email;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.visible;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.once.Once;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class TranscriptContract implements Contract {

    private static final Shape.Obj BODY =
            object(
                    must("session_id", visible(200)),
                    may(
                            "email",
                            new Shape.Text(3, EmailAddress.MAX_LENGTH, Shape.Form.MAIL),
                            "Left out: the address a token proves, else the stored one of the user,"
                                    + " else the one left in this session."),
                    may("user_id", words(ExternalId.MAX_LENGTH)),
                    may("user_token", TEXT, "Proves the user."));

    @Override
    public String subject() {
        return "Messages";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                post(
                        "/api/sdk/transcript",
                        "Ask for a conversation by mail",
                        says(
                                "The conversation as it is when the mail is written. Within a day at"
                                        + " most 3 for a session, 5 to an address and 500 of a"
                                        + " workspace. Naming an address changes nothing that is"
                                        + " stored."),
                        takes(BODY),
                        Once.KEY,
                        gives(
                                202,
                                object(
                                        must("success", FLAG),
                                        must(
                                                "email",
                                                TEXT,
                                                "Where to, masked: m•••@example.com."))),
                        refuses(
                                Visitors.IDENTITY_REJECTED,
                                Visitors.SESSION_NOT_YOURS,
                                TranscriptController.NOT_CONFIGURED,
                                TranscriptController.NOTHING_SAID,
                                TranscriptController.TOO_MANY)));
    }
}
