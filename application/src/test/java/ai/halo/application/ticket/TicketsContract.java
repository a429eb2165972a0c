package ai.halo.application.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.Room;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.ticket.Assignment;
import ai.halo.domain.ticket.Priority;
import ai.halo.domain.ticket.Submission;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.ticket.TicketRoutingRule;
import ai.halo.domain.workspace.TeammateId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Tickets} promises, in memory or in PostgreSQL. */
public interface TicketsContract extends Room {

    Tickets tickets();

    /** Those of the same workspace. */
    RoutingRules rules();

    /** A stored conversation without a ticket. */
    ConversationId someConversation();

    TeammateId teammate();

    static Ticket draft(ConversationId conversation) {
        return new Ticket(
                new TicketId(UUID.randomUUID()),
                null,
                "My sync is broken",
                Ticket.Status.OPEN,
                new Assignment("Technical", Priority.PRIORITY, "sync", null, "Broken syncs"),
                "widget",
                new ExternalId("ana"),
                conversation,
                HandOffReason.LOW_CONFIDENCE,
                0.25,
                Json.object().with("channel", "widget"),
                null,
                NOON,
                NOON);
    }

    default Ticket open(ConversationId conversation) {
        return within(() -> tickets().open(Change.of(draft(conversation))));
    }

    @Test
    default void findsNothingItWasNeverGiven() {
        assertThat(within(() -> tickets().lock(new TicketId(UUID.randomUUID())))).isEmpty();
        assertThat(within(() -> tickets().unresolvedOf(someConversation()))).isEmpty();
    }

    @Test
    default void numbersTicketsFromOne() {
        assertThat(open(someConversation()).number()).isEqualTo(1);
        assertThat(open(someConversation()).number()).isEqualTo(2);
    }

    @Test
    default void keepsWhatATicketWasHandedInWith() {
        Ticket draft = draft(someConversation());
        var submission =
                new Submission(
                        null, "Ana", new EmailAddress("ana@example.com"), "Please help 🙂", true);
        var handed =
                new Ticket(
                        draft.id(),
                        null,
                        draft.subject(),
                        draft.status(),
                        draft.assignment(),
                        "contact_form",
                        null,
                        null,
                        null,
                        null,
                        draft.metadata(),
                        null,
                        NOON,
                        NOON,
                        submission);

        Ticket opened = within(() -> tickets().open(Change.of(handed)));

        assertThat(within(() -> tickets().lock(opened.id()))).contains(opened);
        assertThat(opened.submission()).isEqualTo(submission);
    }

    @Test
    default void keepsATicketAsItWasOpened() {
        Ticket opened = open(someConversation());

        assertThat(within(() -> tickets().lock(opened.id()))).contains(opened);
        assertThat(opened)
                .usingRecursiveComparison()
                .ignoringFields("id", "number", "conversation")
                .isEqualTo(draft(someConversation()));
    }

    @Test
    default void findsTheUnresolvedTicketOfAConversation() {
        ConversationId conversation = someConversation();
        Ticket opened = open(conversation);

        assertThat(within(() -> tickets().unresolvedOf(conversation))).contains(opened);

        work(opened, Ticket.Status.RESOLVED);
        assertThat(within(() -> tickets().unresolvedOf(conversation))).isEmpty();
    }

    @Test
    default void readsAtOnceWhatATicketDependsOn() {
        ConversationId conversation = someConversation();
        TicketRoutingRule rule = RoutingRulesContract.rule("Broken syncs");
        within(() -> rules().add(rule));

        assertThat(within(() -> tickets().prospect(conversation)))
                .isEqualTo(new Tickets.Prospect(null, List.of(rule)));

        Ticket opened = open(conversation);
        assertThat(within(() -> tickets().prospect(conversation)))
                .isEqualTo(new Tickets.Prospect(opened, List.of(rule)));
    }

    @Test
    default void keepsWhatIsDoneAboutATicket() {
        Ticket opened = open(someConversation());
        var assignment =
                new Assignment("Billing", Priority.NORMAL, null, teammate(), "Broken syncs");
        Change<Ticket> worked =
                opened.changed(
                        Ticket.Status.SNOOZED,
                        assignment,
                        NOON.plusSeconds(3_600),
                        NOON.plusSeconds(60));

        within(() -> tickets().save(worked));

        assertThat(within(() -> tickets().lock(opened.id()))).contains(worked.state());
    }

    private void work(Ticket ticket, Ticket.Status status) {
        within(() -> tickets().save(ticket.changed(status, ticket.assignment(), null, NOON)));
    }
}
