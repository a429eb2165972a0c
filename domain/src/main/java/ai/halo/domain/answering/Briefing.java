package ai.halo.domain.answering;

import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.Directive;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.Message.Role;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.knowledge.Question;
import ai.halo.domain.workspace.Facts;
import java.util.List;

/** Everything an agent knows before it begins to think, read in one snapshot. */
public record Briefing(
        String workspace,
        Agent agent,
        List<Directive> directives,
        Visitor visitor,
        Profile profile,
        List<Remark> history,
        String message,
        List<Image> images,
        Mode mode,
        int agentTurns,
        List<String> topics,
        Request request) {

    public Briefing {
        directives = List.copyOf(directives);
        history = List.copyOf(history);
        images = List.copyOf(images);
        topics = List.copyOf(topics);
    }

    /** The message together with what the customer said before it. */
    public Question question() {
        return Question.after(
                history.stream()
                        .filter(remark -> remark.role() == Role.USER)
                        .map(Remark::text)
                        .toList(),
                message);
    }

    public Facts facts() {
        return profile.facts(message, request.pageUrl());
    }

    /** Whether the request told a history, but the session has one of its own. */
    public boolean ignoresHistoryOfRequest() {
        return !request.history().isEmpty() && !request.history().equals(history);
    }
}
