package ai.halo.application.answering;

import ai.halo.application.answering.Reply.Action;
import ai.halo.application.answering.Reply.Routing;
import ai.halo.application.ticket.OpenTicket;
import ai.halo.application.ticket.OpenTicket.Opened;
import ai.halo.application.workspace.Workspaces;
import ai.halo.domain.Change;
import ai.halo.domain.DomainEvent;
import ai.halo.domain.agent.ChatRoutingRule;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.HandOffReason;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.conversation.Transcript;
import ai.halo.domain.ticket.Assignment;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.workspace.Teammate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Acknowledges a message that people have or get, without thinking about it. */
public final class PassToTeam {

    private final OpenTicket openTicket;
    private final Workspaces workspaces;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public PassToTeam(
            OpenTicket openTicket, Workspaces workspaces, InstantSource clock, Supplier<UUID> ids) {
        this.openTicket = openTicket;
        this.workspaces = workspaces;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What a customer is told while a person has the floor, or had it since; it is no part of the
     * transcript.
     */
    public Reply acknowledge(Conversation conversation, MessageId question) {
        return switch (conversation) {
            case Conversation.TakenOver taken -> inGoodHands(taken, question);
            case Conversation.Open _, Conversation.Escalated _, Conversation.Closed _ ->
                    reply(
                            conversation.transcript(),
                            new MessageId(ids.get()),
                            question,
                            Wording.SEEN_BY_TEAM,
                            List.of(),
                            new Routing(Routing.HUMAN_ACTIVE, null));
        };
    }

    private Reply inGoodHands(Conversation.TakenOver taken, MessageId question) {
        Teammate teammate =
                workspaces.teammate(taken.teammate()).orElseGet(workspaces::firstTeammate);
        return reply(
                taken.transcript(),
                new MessageId(ids.get()),
                question,
                Wording.inGoodHands(teammate),
                List.of(new Action.HandOff(taken.ticket(), teammate.name())),
                new Routing(Routing.HUMAN_ACTIVE, taken.ticket()));
    }

    /** The acknowledgement of a chat routing rule, with the conversation's one ticket. */
    Passed routed(Conversation.AgentsFloor floor, ChatRoutingRule rule, Briefing briefing) {
        var draft =
                CaseFile.of(briefing)
                        .ticket(
                                ids.get(),
                                floor.id(),
                                HandOffReason.ROUTED,
                                Assignment.NONE.to(rule.inbox(), rule.assignee()),
                                clock.instant());
        var opened = openTicket.open(floor.id(), draft, briefing.facts());
        MessageId question = floor.transcript().said().getLast().id();
        var answer =
                new Conversation.Answer(
                        new MessageId(ids.get()),
                        question,
                        rule.acknowledgement(),
                        List.of(),
                        null,
                        Completion.COMPLETE);
        var acknowledged =
                acknowledged(floor.reply(answer, clock.instant()), opened, clock.instant());
        return new Passed(
                acknowledged.state(),
                acknowledged.events(),
                reply(
                        floor.transcript(),
                        answer.id(),
                        question,
                        rule.acknowledgement(),
                        opened.isNew()
                                ? List.of(new Action.TicketCreated(opened.ticket().id()))
                                : List.of(new Action.HandOff(opened.ticket().id(), null)),
                        new Routing(ChatRoutingRule.ACTION, opened.ticket().id())));
    }

    /**
     * The customer wants a person, and may have said why: there is one ticket, and the customer is
     * told so once.
     */
    Requested requested(
            Conversation conversation, @Nullable MessageId question, Briefing briefing) {
        return switch (conversation) {
            case Conversation.TakenOver taken -> {
                String text = inGoodHands(taken, new MessageId(ids.get())).text();
                yield question == null
                        ? new Requested(Change.of(taken), taken.ticket(), text, null)
                        : told(Change.of(taken), question, taken.ticket(), text);
            }
            case Conversation.AgentsFloor floor -> requested(floor, question, briefing);
            case Conversation.Closed closed ->
                    throw new IllegalStateException(closed.id() + " was not opened again");
        };
    }

    private Requested requested(
            Conversation.AgentsFloor floor, @Nullable MessageId question, Briefing briefing) {
        Instant now = clock.instant();
        Ticket draft =
                CaseFile.of(briefing)
                        .ticket(
                                ids.get(),
                                floor.id(),
                                HandOffReason.REQUESTED,
                                Assignment.NONE,
                                now);
        Opened opened = openTicket.open(floor.id(), draft, briefing.facts());
        TicketId ticket = opened.ticket().id();
        boolean waits =
                floor instanceof Conversation.Escalated(_, var known) && known.equals(ticket);
        String text = opened.isNew() ? Wording.HANDED_OVER : Wording.STILL_WITH_TEAM;
        if (waits && question == null) {
            return new Requested(Change.of(floor), ticket, text, null);
        }
        return told(
                waits ? Change.of(floor) : floor.escalate(ticket, HandOffReason.REQUESTED, now),
                question,
                ticket,
                text);
    }

    private Requested told(
            Change<? extends Conversation> passed,
            @Nullable MessageId question,
            TicketId ticket,
            String text) {
        var id = new MessageId(ids.get());
        var announced = passed.then(passed.state().announce(id, text, question, clock.instant()));
        return new Requested(
                announced,
                ticket,
                text,
                question == null
                        ? null
                        : reply(
                                announced.state().transcript(),
                                id,
                                question,
                                text,
                                List.of(new Action.HandOff(ticket, null)),
                                new Routing(Routing.ROUTED_TO_TEAM, ticket)));
    }

    /** A conversation whose customer waits for a person, and what they are told. */
    record Requested(
            Change<? extends Conversation> change,
            TicketId ticket,
            String text,
            @Nullable Reply reply) {}

    /** A conversation that waits for the team already is not escalated again. */
    private static Change<? extends Conversation> acknowledged(
            Change<? extends Conversation.AgentsFloor> replied, Opened opened, Instant now) {
        if (!opened.isNew()) {
            return replied;
        }
        var escalated = replied.state().escalate(opened.ticket().id(), HandOffReason.ROUTED, now);
        return new Change<>(
                escalated.state(),
                Stream.concat(replied.events().stream(), escalated.events().stream()).toList());
    }

    private static Reply reply(
            Transcript transcript,
            MessageId id,
            MessageId question,
            String text,
            List<Action> actions,
            @Nullable Routing routing) {
        return new Reply(
                id,
                question,
                transcript.session(),
                transcript.agent(),
                text,
                actions,
                null,
                List.of(),
                Completion.COMPLETE,
                routing);
    }

    /** A conversation that went to the team, and what its customer is told. */
    record Passed(Conversation conversation, List<DomainEvent> events, Reply reply) {

        Change<Conversation> after(Change<Conversation> received) {
            return new Change<>(
                    conversation,
                    Stream.concat(received.events().stream(), events.stream()).toList());
        }
    }
}
