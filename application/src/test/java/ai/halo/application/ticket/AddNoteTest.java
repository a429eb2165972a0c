package ai.halo.application.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.answering.InMemoryDesk;
import ai.halo.domain.Change;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.ticket.Ticket;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddNoteTest {

    final InMemoryDesk desk = new InMemoryDesk();
    final AddNote addNote =
            new AddNote(desk.tickets, desk.workspaces, desk.transactions, desk.clock);

    @Test
    void leavesANoteOfTheFirstTeammate() {
        Ticket ticket =
                desk.tickets.open(
                        Change.of(TicketsContract.draft(new ConversationId(UUID.randomUUID()))));

        var note = addNote.add(desk.workspace, ticket.id(), new MessageText("Call her back"));

        assertThat(note)
                .contains(
                        new TicketViews.Note("Call her back", desk.kim.id(), desk.clock.instant()));
        assertThat(desk.tickets.notes()).containsExactly(note.orElseThrow());
    }

    @Test
    void leavesNoneWhereThereIsNoTicket() {
        assertThat(
                        addNote.add(
                                desk.workspace,
                                new TicketId(UUID.randomUUID()),
                                new MessageText("Call her back")))
                .isEmpty();
        assertThat(desk.tickets.notes()).isEmpty();
    }
}
