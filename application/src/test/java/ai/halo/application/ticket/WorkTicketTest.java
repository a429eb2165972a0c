package ai.halo.application.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.answering.InMemoryDesk;
import ai.halo.domain.Change;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.ticket.Assignment;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.ticket.TicketChanged;
import ai.halo.domain.workspace.TeammateId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkTicketTest {

    final InMemoryDesk desk = new InMemoryDesk();
    final ConversationId conversation = new ConversationId(UUID.randomUUID());
    final WorkTicket workTicket =
            new WorkTicket(desk.tickets, desk.workspaces, desk.transactions, desk.clock);

    private Ticket opened() {
        return desk.tickets.open(Change.of(TicketsContract.draft(conversation)));
    }

    private Ticket moved(Ticket ticket, Ticket.Status status) {
        return work(ticket, status, ticket.assignment());
    }

    private Ticket work(Ticket ticket, Ticket.Status status, Assignment assignment) {
        return workTicket
                .work(
                        desk.workspace,
                        ticket.id(),
                        _ -> new WorkTicket.Work(status, assignment, null))
                .orElseThrow();
    }

    @Test
    void keepsWhatWasDone() {
        Ticket ticket = opened();
        var assignment = ticket.assignment().to("Billing", desk.lee.id());

        Ticket worked = work(ticket, Ticket.Status.IN_PROGRESS, assignment);

        assertThat(desk.tickets.lock(ticket.id())).contains(worked);
        assertThat(worked.assignment()).isEqualTo(assignment);
        assertThat(desk.tickets.events())
                .containsExactly(
                        new TicketChanged(
                                ticket.id(), Ticket.Status.IN_PROGRESS, desk.clock.instant()));
    }

    @Test
    void assignsNobodyWhoIsNotOnTheTeam() {
        Ticket ticket = opened();
        var stranger = ticket.assignment().to(null, new TeammateId(UUID.randomUUID()));

        assertThatThrownBy(() -> work(ticket, Ticket.Status.OPEN, stranger))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("assignee must be a teammate of this workspace");
    }

    @Test
    void reopensATicket() {
        Ticket resolved = moved(opened(), Ticket.Status.RESOLVED);

        assertThat(moved(resolved, Ticket.Status.OPEN).status()).isEqualTo(Ticket.Status.OPEN);
    }

    @Test
    void reopensNoTicketBesideAnotherOfItsConversation() {
        Ticket resolved = moved(opened(), Ticket.Status.RESOLVED);
        var _ = opened();

        assertThatThrownBy(() -> moved(resolved, Ticket.Status.OPEN))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("another unresolved ticket");
    }

    @Test
    void knowsNoTicketItWasNeverGiven() {
        assertThat(
                        workTicket.work(
                                desk.workspace,
                                new TicketId(UUID.randomUUID()),
                                WorkTicketTest::never))
                .isEmpty();
    }

    private static WorkTicket.Work never(Ticket ticket) {
        throw new AssertionError(ticket.toString());
    }
}
