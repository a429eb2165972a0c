package ai.halo.bootstrap;

import ai.halo.application.answering.FinishTurn;
import ai.halo.application.answering.Turns;
import ai.halo.domain.DomainEvent;
import ai.halo.domain.conversation.MessageReceived;
import ai.halo.domain.knowledge.DocumentChanged;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.log.LoggedEvent;
import ai.halo.persistence.log.Subscriber;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What follows from what: one line for each event and who acts on it. The names are durable. */
final class Consequences {

    /**
     * One consequence: the event, the name under which it is remembered, how much later, and the
     * act.
     */
    record Consequence(
            Subscriber subscriber, Function<UseCases, BiConsumer<WorkspaceId, LoggedEvent>> act) {}

    static final List<Consequence> ALL =
            List.of(
                    when(
                            DocumentChanged.class,
                            "embed-document",
                            Duration.ZERO,
                            (uses, workspace, changed) ->
                                    uses.embedDocument().on(workspace, changed.document())),
                    when(
                            MessageReceived.class,
                            FinishTurn.WORK,
                            Turns.LEASE,
                            (uses, workspace, received) -> {
                                var _ =
                                        uses.finishTurn()
                                                .on(workspace, received.message())
                                                .orElseThrow(InOtherHands::new);
                            }));

    private Consequences() {}

    static List<Subscriber> subscribers() {
        return ALL.stream().map(Consequence::subscriber).toList();
    }

    private static <E extends DomainEvent> Consequence when(
            Class<E> event, String name, Duration after, Act<E> act) {
        return new Consequence(
                new Subscriber(name, event, after),
                uses -> (workspace, logged) -> act.on(uses, workspace, logged.as(event)));
    }

    /** What is done about an event. Doing it twice is the same as doing it once. */
    private interface Act<E> {
        void on(UseCases uses, WorkspaceId workspace, E event);
    }
}
