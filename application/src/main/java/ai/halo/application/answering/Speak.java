package ai.halo.application.answering;

import static java.util.Objects.requireNonNull;

import ai.halo.application.Transactions;
import ai.halo.application.answering.Reply.Action;
import ai.halo.application.answering.TakeTurn.Taken;
import ai.halo.application.answering.Turns.Claim;
import ai.halo.application.ticket.OpenTicket;
import ai.halo.application.ticket.OpenTicket.Opened;
import ai.halo.domain.Change;
import ai.halo.domain.DomainEvent;
import ai.halo.domain.agent.HighlightPreset;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Gesture;
import ai.halo.domain.answering.Gestures;
import ai.halo.domain.answering.Turn.Settled;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.Conversation.AgentsFloor;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.escalation.EscalationPolicy.Escalation;
import ai.halo.domain.ticket.Assignment;
import ai.halo.domain.ticket.Priority;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says what a turn came to, in one commit with its trace and its ticket, and only if the floor is
 * still the agent's.
 */
public final class Speak {

    private final Turns turns;
    private final OpenTicket openTicket;
    private final PassToTeam passToTeam;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public Speak(
            Turns turns,
            OpenTicket openTicket,
            PassToTeam passToTeam,
            Transactions transactions,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.turns = turns;
        this.openTicket = openTicket;
        this.passToTeam = passToTeam;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * The reply of the turn, whoever gave it; empty if another process is at it, or if nobody
     * stayed to hear a word.
     */
    public Optional<Reply> speak(WorkspaceId workspace, Claim claim, Taken taken) {
        return transactions.inTransaction(
                workspace, () -> taken.abandoned() ? leave(claim) : said(claim, taken));
    }

    private Optional<Reply> leave(Claim claim) {
        turns.setAside(claim);
        return Optional.empty();
    }

    private Optional<Reply> said(Claim claim, Taken taken) {
        return turns.floor(claim)
                .map(conversation -> speak(claim, conversation, taken))
                .or(() -> turns.reply(claim.question()));
    }

    private Reply speak(Claim claim, Conversation conversation, Taken taken) {
        return switch (conversation) {
            case AgentsFloor floor when floor.transcript().epoch() == claim.epoch() ->
                    answer(claim, floor, taken);
            case AgentsFloor left -> giveWay(claim, left, taken);
            case Conversation.TakenOver person -> giveWay(claim, person, taken);
            case Conversation.Closed left -> giveWay(claim, left, taken);
        };
    }

    private Reply giveWay(Claim claim, Conversation conversation, Taken taken) {
        Reply reply = passToTeam.acknowledge(conversation, claim.question());
        if (taken.said().isEmpty()) {
            turns.settle(claim, Change.of(conversation), reply, null);
            return reply;
        }
        Reply heard = reply.after(taken.said());
        var begun =
                new Conversation.Answer(
                        heard.id(),
                        claim.question(),
                        taken.said(),
                        taken.settled().speech().sources(),
                        taken.settled().confidence().value(),
                        Completion.INTERRUPTED);
        turns.settle(
                claim,
                conversation.cutShort(begun, clock.instant()),
                heard,
                Trace.of(claim, taken, heard));
        return heard;
    }

    private Reply answer(Claim claim, AgentsFloor floor, Taken taken) {
        Instant now = clock.instant();
        Settled settled = taken.settled();
        Opened opened = ticket(floor, taken, now);
        var answer =
                new Conversation.Answer(
                        new MessageId(ids.get()),
                        claim.question(),
                        Wording.spoken(taken, opened),
                        settled.speech().sources(),
                        settled.confidence().value(),
                        settled.speech().completion());
        Change<? extends Conversation> spoken = spoken(floor, answer, settled, opened, now);
        var reply =
                new Reply(
                        answer.id(),
                        claim.question(),
                        floor.transcript().session(),
                        floor.transcript().agent(),
                        answer.text(),
                        actions(opened, settled.gestures()),
                        answer.confidence(),
                        answer.sources(),
                        answer.completion(),
                        null);
        turns.settle(claim, spoken, reply, Trace.of(claim, taken, reply));
        return reply;
    }

    private @Nullable Opened ticket(AgentsFloor floor, Taken taken, Instant now) {
        Escalation escalation = taken.settled().escalation();
        if (escalation == null) {
            return null;
        }
        Briefing briefing = taken.thinking().briefing();
        Ticket draft =
                new CaseFile(briefing, taken.thinking().lookups(), taken.settled())
                        .ticket(
                                ids.get(),
                                floor.id(),
                                escalation.reason(),
                                Assignment.NONE.at(
                                        escalation.priority()
                                                ? Priority.PRIORITY
                                                : Priority.NORMAL),
                                now);
        return openTicket.open(floor.id(), draft, briefing.facts());
    }

    private static Change<? extends Conversation> spoken(
            AgentsFloor floor,
            Conversation.Answer answer,
            Settled settled,
            @Nullable Opened opened,
            Instant now) {
        Change<? extends AgentsFloor> replied = floor.reply(answer, now);
        Escalation escalation = settled.escalation();
        if (opened == null || escalation == null || !opened.isNew()) {
            return replied;
        }
        var escalated = replied.state().escalate(opened.ticket().id(), escalation.reason(), now);
        var events = new ArrayList<DomainEvent>(replied.events());
        events.addAll(escalated.events());
        return new Change<>(escalated.state(), events);
    }

    /** What leaves the page comes last. */
    private static List<Action> actions(@Nullable Opened opened, Gestures gestures) {
        var actions = new ArrayList<Action>();
        if (opened != null && opened.isNew()) {
            actions.add(new Action.TicketCreated(opened.ticket().id()));
        }
        if (opened != null) {
            actions.add(new Action.HandOff(opened.ticket().id(), null));
        }
        gestures.made().forEach(made -> actions.add(action(made)));
        return actions;
    }

    private static Action action(Gestures.Made made) {
        HighlightPreset at = made.at();
        return switch (made.gesture()) {
            case Gesture.Highlight _ ->
                    new Action.Highlight(at.selector(), at.label(), at.options());
            case Gesture.Navigate _ -> new Action.Navigate(requireNonNull(at.url()));
        };
    }
}
