package ai.halo.bootstrap;

import ai.halo.application.answering.FinishTurn;
import ai.halo.application.answering.Turns;
import ai.halo.domain.DomainEvent;
import ai.halo.domain.conversation.MessageReceived;
import ai.halo.domain.email.TranscriptRequested;
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
     * One consequence: the event, the name under which it is remembered, how much later, the act,
     * what is done when it failed too often, and with what else it waits in line.
     */
    record Consequence(
            Subscriber subscriber,
            Function<UseCases, BiConsumer<WorkspaceId, LoggedEvent>> act,
            Function<UseCases, BiConsumer<WorkspaceId, LoggedEvent>> givenUp,
            Lane lane) {}

    /** What waits for others is done apart, so that the house's own work never waits for it. */
    enum Lane {
        HOUSE(2),
        MAIL(1);

        private final int atOnce;

        Lane(int atOnce) {
            this.atOnce = atOnce;
        }

        int atOnce() {
            return atOnce;
        }
    }

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
                            }),
                    mail(
                            TranscriptRequested.class,
                            "mail-transcript",
                            (uses, workspace, requested) ->
                                    uses.correspondence()
                                            .mailTranscript()
                                            .on(workspace, requested.transcript()),
                            (uses, workspace, requested) ->
                                    uses.correspondence()
                                            .giveUpTranscript()
                                            .on(workspace, requested.transcript())));

    private Consequences() {}

    static List<Subscriber> subscribers() {
        return ALL.stream().map(Consequence::subscriber).toList();
    }

    private static <E extends DomainEvent> Consequence when(
            Class<E> event, String name, Duration after, Act<E> act) {
        return new Consequence(
                new Subscriber(name, event, after),
                about(event, act),
                _ -> (_, _) -> {},
                Lane.HOUSE);
    }

    /** A consequence for which a mail server is waited for. */
    private static <E extends DomainEvent> Consequence mail(
            Class<E> event, String name, Act<E> act, Act<E> givenUp) {
        return new Consequence(
                Subscriber.of(name, event), about(event, act), about(event, givenUp), Lane.MAIL);
    }

    private static <E extends DomainEvent>
            Function<UseCases, BiConsumer<WorkspaceId, LoggedEvent>> about(
                    Class<E> event, Act<E> act) {
        return uses -> (workspace, logged) -> act.on(uses, workspace, logged.as(event));
    }

    /** What is done about an event. Doing it twice is the same as doing it once. */
    private interface Act<E> {
        void on(UseCases uses, WorkspaceId workspace, E event);
    }
}
