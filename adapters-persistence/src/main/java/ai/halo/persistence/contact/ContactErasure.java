package ai.halo.persistence.contact;

import static ai.halo.persistence.schema.Tables.CONVERSATION;
import static ai.halo.persistence.schema.Tables.DOUBTED_VISITOR;
import static ai.halo.persistence.schema.Tables.LEAD;
import static ai.halo.persistence.schema.Tables.TICKET;
import static ai.halo.persistence.schema.Tables.TICKET_NOTE;
import static ai.halo.persistence.schema.Tables.TRANSCRIPT_REQUEST;
import static org.jooq.impl.DSL.select;

import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.persistence.Jsonb;
import ai.halo.persistence.PostgresTransactions;
import java.util.List;
import java.util.UUID;

/**
 * What of a contact does not go by itself: conversations go with their messages, traces and
 * pictures, mail to the address is not sent any more, tickets stay as numbers without words.
 */
final class ContactErasure {

    private static final String ERASED = "(erased)";

    private final PostgresTransactions transactions;
    private final PictureErasure pictures;

    ContactErasure(PostgresTransactions transactions) {
        this.transactions = transactions;
        this.pictures = new PictureErasure(transactions);
    }

    void erase(Contact contact) {
        var sql = transactions.sql();
        UUID workspace = transactions.workspace();
        UUID id = contact.id().value();
        ExternalId externalId = contact.externalId();
        String user = externalId == null ? null : externalId.value();
        var asLead =
                CONVERSATION
                        .USER_ID
                        .isNull()
                        .and(
                                CONVERSATION.SESSION.in(
                                        select(LEAD.SESSION)
                                                .from(LEAD)
                                                .where(LEAD.WORKSPACE.eq(workspace))
                                                .and(LEAD.CONTACT.eq(id))));
        var theirConversations =
                CONVERSATION.WORKSPACE.eq(workspace).and(CONVERSATION.USER_ID.eq(user).or(asLead));
        var ofTheirConversations =
                TICKET.CONVERSATION.in(
                        select(CONVERSATION.ID).from(CONVERSATION).where(theirConversations));
        var theirTickets =
                TICKET.WORKSPACE
                        .eq(workspace)
                        .and(
                                TICKET.USER_ID
                                        .eq(user)
                                        .or(TICKET.CONTACT.eq(id))
                                        .or(ofTheirConversations));
        sql.deleteFrom(DOUBTED_VISITOR)
                .where(DOUBTED_VISITOR.WORKSPACE.eq(workspace))
                .and(DOUBTED_VISITOR.USER_ID.eq(user))
                .execute();
        sql.deleteFrom(TICKET_NOTE)
                .where(TICKET_NOTE.WORKSPACE.eq(workspace))
                .and(TICKET_NOTE.TICKET.in(select(TICKET.ID).from(TICKET).where(theirTickets)))
                .execute();
        sql.update(TICKET)
                .set(TICKET.SUBJECT, ERASED)
                .set(TICKET.METADATA, Jsonb.of(Json.Obj.EMPTY))
                .setNull(TICKET.USER_ID)
                .setNull(TICKET.REQUESTER_NAME)
                .setNull(TICKET.REQUESTER_EMAIL)
                .setNull(TICKET.MESSAGE)
                .setNull(TICKET.AI_ENABLED)
                .where(theirTickets)
                .execute();
        List<byte[]> held = pictures.held(theirConversations);
        sql.deleteFrom(CONVERSATION).where(theirConversations).execute();
        pictures.removeUnused(held);
        String address = contact.traits().text("email");
        if (address != null) {
            sql.deleteFrom(TRANSCRIPT_REQUEST)
                    .where(TRANSCRIPT_REQUEST.WORKSPACE.eq(workspace))
                    .and(
                            TRANSCRIPT_REQUEST.ADDRESS_HASH.eq(
                                    AddressHash.of(workspace, new EmailAddress(address))))
                    .execute();
        }
    }
}
