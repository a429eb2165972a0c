package ai.halo.rest.ticket;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.ANYTHING;
import static ai.halo.rest.contract.Shape.COUNT;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.MANY;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.names;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.text;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.ticket.Submission;
import ai.halo.domain.ticket.Ticket;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.once.Once;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class CreateTicketContract implements Contract {

    private static final Shape.Obj BODY =
            object(
                    may("user_id", words(ExternalId.MAX_LENGTH), "Whose ticket; or an email."),
                    may("user_token", TEXT, "Proves the user."),
                    may(
                            "email",
                            new Shape.Text(3, EmailAddress.MAX_LENGTH, Shape.Form.MAIL),
                            "Whose ticket; or a user_id."),
                    may("name", text(Submission.MAX_NAME)),
                    must("subject", words(Ticket.MAX_SUBJECT)),
                    may("message", text(Submission.MAX_MESSAGE), "The subject, if left out."),
                    may("metadata", names(ANYTHING, MANY), "At most 50,000 bytes."),
                    may("source", text(Submission.MAX_SOURCE), "A label; api, if left out."),
                    may("priority", TEXT, "\"priority\" jumps the queue; anything else is normal."),
                    may("ai_enabled", FLAG, "Whether an agent may answer by mail."));

    @Override
    public String subject() {
        return "Tickets";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                post(
                        "/api/sdk/tickets/create",
                        "Hand in a ticket",
                        says(
                                "For a person known by user_id, else by email, else new. Routing"
                                        + " rules run once."),
                        takes(BODY),
                        Once.KEY,
                        gives(
                                201,
                                object(
                                        must("success", FLAG),
                                        must("ticket_id", ID),
                                        must("number", COUNT),
                                        must(
                                                "user_id",
                                                TEXT,
                                                "The id of the person; the address, where a page"
                                                        + " named nothing else."))),
                        refuses(Visitors.IDENTITY_REJECTED)));
    }
}
