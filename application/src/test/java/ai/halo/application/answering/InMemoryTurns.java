package ai.halo.application.answering;

import ai.halo.application.conversation.InMemoryConversations;
import ai.halo.domain.Change;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.Transcript;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns in memory, on top of the conversations they belong to. */
public final class InMemoryTurns implements Turns, Traces {

    private final InMemoryConversations conversations;
    private final Map<MessageId, Kept> byQuestion = new LinkedHashMap<>();
    private final Map<MessageId, Json.Obj> traces = new HashMap<>();

    public InMemoryTurns(InMemoryConversations conversations) {
        this.conversations = conversations;
    }

    /** A turn, with what came along until it is answered. */
    record Kept(
            Message question,
            ConversationId conversation,
            int epoch,
            int attempt,
            @Nullable Instant lease,
            @Nullable Asking asking,
            boolean aside,
            @Nullable Reply reply) {

        Kept taken(Instant until) {
            return new Kept(
                    question, conversation, epoch, attempt + 1, until, asking, false, reply);
        }

        Kept leftAside(boolean left) {
            return new Kept(question, conversation, epoch, attempt, null, asking, left, reply);
        }

        Kept answered(Reply given) {
            return new Kept(question, conversation, epoch, attempt, null, null, false, given);
        }

        boolean waiting() {
            return reply == null && !aside;
        }
    }

    Optional<Kept> unanswered(MessageId question) {
        return Optional.ofNullable(byQuestion.get(question)).filter(one -> one.reply() == null);
    }

    @Override
    public Claim begin(Asking asking, Change<? extends Conversation> received, Instant now) {
        Transcript transcript = received.state().transcript();
        Message question = transcript.said().getLast();
        boolean waits =
                byQuestion.values().stream()
                        .filter(one -> one.conversation().equals(transcript.id()))
                        .anyMatch(Kept::waiting);
        int attempt = waits ? 0 : 1;
        Instant lease = waits ? null : now.plus(LEASE);
        conversations.save(received);
        byQuestion.put(
                question.id(),
                new Kept(
                        question,
                        transcript.id(),
                        transcript.epoch(),
                        attempt,
                        lease,
                        asking,
                        false,
                        null));
        return new Claim(question.id(), attempt, transcript.epoch(), !waits);
    }

    @Override
    public void settleAtOnce(Change<? extends Conversation> received, Reply reply) {
        Transcript transcript = received.state().transcript();
        Message question =
                transcript.said().stream()
                        .filter(message -> message.id().equals(reply.inReplyTo()))
                        .findFirst()
                        .orElseThrow();
        conversations.save(received);
        byQuestion.put(
                question.id(),
                new Kept(
                        question,
                        transcript.id(),
                        transcript.epoch(),
                        0,
                        null,
                        null,
                        false,
                        reply));
    }

    @Override
    public Optional<Claim> claim(MessageId question, Instant now) {
        return unanswered(question)
                .filter(Kept::waiting)
                .filter(one -> one.lease() == null || !one.lease().isAfter(now))
                .filter(this::isNext)
                .map(one -> {
                    Kept taken = one.taken(now.plus(LEASE));
                    byQuestion.put(question, taken);
                    return new Claim(question, taken.attempt(), taken.epoch(), true);
                });
    }

    @Override
    public boolean waits(MessageId question) {
        return unanswered(question).filter(one -> !isNext(one)).isPresent();
    }

    @Override
    public Optional<Reply> reply(MessageId question) {
        return Optional.ofNullable(byQuestion.get(question)).map(Kept::reply);
    }

    @Override
    public Optional<Conversation> floor(Claim claim) {
        return unanswered(claim.question())
                .filter(one -> one.attempt() == claim.attempt())
                .flatMap(one -> conversations.lock(one.conversation()));
    }

    @Override
    public void setAside(Claim claim) {
        unanswered(claim.question())
                .filter(one -> one.attempt() == claim.attempt())
                .ifPresent(one -> byQuestion.put(claim.question(), one.leftAside(true)));
    }

    @Override
    public void takeUp(MessageId question) {
        unanswered(question)
                .filter(Kept::aside)
                .ifPresent(one -> byQuestion.put(question, one.leftAside(false)));
    }

    @Override
    public void settle(
            Claim claim,
            Change<? extends Conversation> spoken,
            Reply reply,
            Json.@Nullable Obj trace) {
        conversations.save(spoken);
        byQuestion.computeIfPresent(claim.question(), (_, one) -> one.answered(reply));
        if (trace != null) {
            traces.put(reply.id(), trace);
        }
    }

    @Override
    public Optional<Json.Obj> of(WorkspaceId workspace, MessageId answer) {
        return Optional.ofNullable(traces.get(answer));
    }

    private boolean isNext(Kept turn) {
        return byQuestion.values().stream()
                .filter(one -> one.conversation().equals(turn.conversation()))
                .filter(one -> one.question().position() < turn.question().position())
                .noneMatch(Kept::waiting);
    }
}
