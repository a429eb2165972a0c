package ai.halo.rest.answering;

import static ai.halo.application.answering.SampleTurns.NOON;
import static ai.halo.rest.RunningServer.bean;

import ai.halo.application.answering.AnswerMessage;
import ai.halo.application.answering.Asking;
import ai.halo.application.answering.Briefings;
import ai.halo.application.answering.FinishTurn;
import ai.halo.application.answering.PassToTeam;
import ai.halo.application.answering.Reasoner;
import ai.halo.application.answering.ReceiveMessage;
import ai.halo.application.answering.Reply;
import ai.halo.application.answering.SampleTurns;
import ai.halo.application.answering.ScriptedSeats;
import ai.halo.application.answering.Speak;
import ai.halo.application.answering.TakeTurn;
import ai.halo.application.answering.Turns;
import ai.halo.application.conversation.Conversations;
import ai.halo.application.knowledge.Embeddings;
import ai.halo.application.knowledge.KnowledgeSearch;
import ai.halo.application.knowledge.Passages;
import ai.halo.application.knowledge.SearchKnowledge;
import ai.halo.application.ticket.OpenTicket;
import ai.halo.application.ticket.Tickets;
import ai.halo.application.workspace.Workspaces;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.MessageId;
import ai.halo.rest.AbsentPort;
import ai.halo.rest.OneRoom;
import ai.halo.rest.RunningServer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The desk behind the door: keeps what it was asked, and answers as scripted, as if every message
 * had been sent before.
 */
final class Desk implements Briefings, Turns {

    private static final Repeated EARLIER = new Repeated(new MessageId(new UUID(0, 7)), null);

    private @Nullable Asking asked;
    private @Nullable Reply reply;
    private Arrival arrival = new Arrival(null, 0, EARLIER, null);

    RunningServer open() {
        return RunningServer.with(bean(AnswerMessage.class, answerMessage()));
    }

    /** What was asked last. */
    Asking asked() {
        if (asked == null) {
            throw new AssertionError("nothing was asked");
        }
        return asked;
    }

    boolean wasAsked() {
        return asked != null;
    }

    void forget() {
        asked = null;
    }

    void answers(Reply scripted) {
        arrival = new Arrival(null, 0, EARLIER, null);
        reply = scripted;
    }

    void isStillThinking() {
        arrival = new Arrival(null, 0, EARLIER, null);
        reply = null;
    }

    /** The id of the next message is that of an earlier one, which said this. */
    void heardBefore(@Nullable String fingerprint) {
        arrival = new Arrival(null, 0, new Repeated(EARLIER.message(), fingerprint), null);
    }

    void belongsTo(Visitor owner) {
        arrival = new Arrival(owner, 1, EARLIER, null);
    }

    void hasNoAgent() {
        arrival = new Arrival(null, 0, null, null);
    }

    void asksForSignIn(Agent agent) {
        arrival = new Arrival(null, 0, null, briefed(agent));
    }

    @Override
    public Arrival arrival(Asking asking) {
        asked = asking;
        return arrival;
    }

    @Override
    public Optional<Briefing> of(MessageId question) {
        return Optional.empty();
    }

    @Override
    public Claim begin(Asking asking, Change<? extends Conversation> received, Instant now) {
        throw new IllegalStateException("nothing is ever new at this desk");
    }

    @Override
    public void settleAtOnce(Change<? extends Conversation> received, Reply settled) {
        throw new IllegalStateException("nothing is ever new at this desk");
    }

    @Override
    public Optional<Claim> claim(MessageId question, Instant now) {
        return Optional.empty();
    }

    @Override
    public boolean waits(MessageId question) {
        return false;
    }

    @Override
    public Optional<Reply> reply(MessageId question) {
        return Optional.ofNullable(reply);
    }

    @Override
    public Optional<Conversation> floor(Claim claim) {
        return Optional.empty();
    }

    @Override
    public void setAside(Claim claim) {
        throw new IllegalStateException("nothing is ever new at this desk");
    }

    @Override
    public void takeUp(MessageId question) {}

    @Override
    public void settle(
            Claim claim,
            Change<? extends Conversation> spoken,
            Reply settled,
            Json.@Nullable Obj trace) {
        throw new IllegalStateException("nothing is ever new at this desk");
    }

    private static Briefing briefed(Agent agent) {
        Briefing sample = SampleTurns.asking("Hello").briefing();
        return new Briefing(
                sample.workspace(),
                agent,
                sample.directives(),
                sample.visitor(),
                sample.profile(),
                sample.history(),
                sample.message(),
                sample.images(),
                sample.mode(),
                sample.agentTurns(),
                sample.topics(),
                sample.request());
    }

    private AnswerMessage answerMessage() {
        var clock = InstantSource.fixed(NOON);
        var transactions = new OneRoom();
        var openTicket = new OpenTicket(AbsentPort.of(Tickets.class), clock);
        var passToTeam =
                new PassToTeam(
                        openTicket, AbsentPort.of(Workspaces.class), clock, UUID::randomUUID);
        var search =
                new SearchKnowledge(
                        AbsentPort.of(KnowledgeSearch.class),
                        AbsentPort.of(Embeddings.class),
                        AbsentPort.of(Passages.class),
                        transactions);
        return new AnswerMessage(
                new ReceiveMessage(
                        this,
                        AbsentPort.of(Conversations.class),
                        this,
                        passToTeam,
                        transactions,
                        clock,
                        UUID::randomUUID),
                new FinishTurn(
                        this,
                        this,
                        new TakeTurn(AbsentPort.of(Reasoner.class), search, clock),
                        new Speak(
                                this,
                                openTicket,
                                passToTeam,
                                transactions,
                                clock,
                                UUID::randomUUID),
                        transactions,
                        clock),
                this,
                transactions,
                ScriptedSeats.FREE,
                clock);
    }
}
