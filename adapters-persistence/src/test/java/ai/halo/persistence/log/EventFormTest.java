package ai.halo.persistence.log;

import static ai.halo.persistence.log.Logs.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.DomainEvent;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.CompanyIdentified;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.ContactIdentified;
import ai.halo.domain.conversation.ConversationEscalated;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.ConversationReleased;
import ai.halo.domain.conversation.ConversationTakenOver;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.MessageRated;
import ai.halo.domain.conversation.MessageReceived;
import ai.halo.domain.conversation.Rating;
import ai.halo.domain.conversation.ReplySent;
import ai.halo.domain.conversation.TeammateReplied;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.knowledge.DocumentChanged;
import ai.halo.domain.knowledge.DocumentEmbedded;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.DocumentRemoved;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.ticket.TicketChanged;
import ai.halo.domain.ticket.TicketOpened;
import ai.halo.domain.workspace.ApiKeyId;
import ai.halo.domain.workspace.ApiKeyRevoked;
import ai.halo.domain.workspace.IdentitySecretReplaced;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.WidgetKeyReplaced;
import ai.halo.domain.workspace.WorkspaceChanged;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventFormTest {

    static final WorkspaceId WORKSPACE = new WorkspaceId(UUID.randomUUID());
    static final CompanyId COMPANY = new CompanyId(UUID.randomUUID());
    static final ContactId CONTACT = new ContactId(UUID.randomUUID());
    static final ConversationId CONVERSATION = new ConversationId(UUID.randomUUID());
    static final MessageId MESSAGE = new MessageId(UUID.randomUUID());
    static final DocumentId DOCUMENT = new DocumentId(UUID.randomUUID());
    static final TeammateId TEAMMATE = new TeammateId(UUID.randomUUID());
    static final TicketId TICKET = new TicketId(UUID.randomUUID());

    static Stream<DomainEvent> everything() {
        return Stream.of(
                new CompanyIdentified(COMPANY, NOON),
                new ContactIdentified(CONTACT, NOON),
                new MessageReceived(CONVERSATION, MESSAGE, NOON),
                new ReplySent(CONVERSATION, MESSAGE, NOON),
                new ConversationEscalated(CONVERSATION, TICKET, HandOffReason.ROUTED, NOON),
                new ConversationTakenOver(CONVERSATION, TEAMMATE, TICKET, NOON),
                new TeammateReplied(CONVERSATION, MESSAGE, TEAMMATE, NOON),
                new ConversationReleased(CONVERSATION, NOON),
                new MessageRated(CONVERSATION, MESSAGE, Rating.Verdict.GOOD, NOON),
                new DocumentChanged(DOCUMENT, 2, NOON),
                new DocumentEmbedded(DOCUMENT, 2, NOON),
                new DocumentRemoved(DOCUMENT, NOON),
                new TicketOpened(TICKET, CONVERSATION, HandOffReason.REQUESTED, NOON),
                new TicketOpened(TICKET, null, null, NOON),
                new TicketChanged(TICKET, Ticket.Status.IN_PROGRESS, NOON),
                new WorkspaceChanged(WORKSPACE, NOON),
                new WidgetKeyReplaced(WORKSPACE, NOON),
                new IdentitySecretReplaced(WORKSPACE, NOON),
                new ApiKeyRevoked(WORKSPACE, new ApiKeyId(UUID.randomUUID()), NOON));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void isReadBackAsItWasKept(DomainEvent event) {
        assertThat(logged(event).as(event.getClass())).isEqualTo(event);
    }

    @Test
    void isNamedAfterItsEventAndConcernsWhatIsNamedFirst() {
        var form = EventForm.of(new TicketChanged(TICKET, Ticket.Status.IN_PROGRESS, NOON));

        assertThat(form.type()).isEqualTo("ticket_changed");
        assertThat(form.subjectKind()).isEqualTo("ticket");
        assertThat(form.subject()).isEqualTo(TICKET.value());
        assertThat(form.payload().at("status").plain()).isEqualTo("in_progress");
    }

    private static LoggedEvent logged(DomainEvent event) {
        var form = EventForm.of(event);
        return new LoggedEvent(
                new WorkspaceId(UUID.randomUUID()),
                UUID.randomUUID(),
                Cursor.START,
                form.type(),
                1,
                form.subjectKind(),
                form.subject(),
                "test",
                null,
                event.occurredAt(),
                form.payload());
    }
}
