package ai.halo.application.outreach;

import ai.halo.application.Transactions;
import ai.halo.application.contact.Contacts;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.outreach.Automation;
import ai.halo.domain.outreach.AutomationId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A user enters a series, or leaves it; doing either twice is doing it once. */
public final class ChangeEnrolment {

    private final Contacts contacts;
    private final Automations automations;
    private final Enrolments enrolments;
    private final Transactions transactions;
    private final InstantSource clock;

    public ChangeEnrolment(
            Contacts contacts,
            Automations automations,
            Enrolments enrolments,
            Transactions transactions,
            InstantSource clock) {
        this.contacts = contacts;
        this.automations = automations;
        this.enrolments = enrolments;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome change(
            WorkspaceId workspace, Action action, ExternalId user, AutomationId series) {
        return transactions.inTransaction(
                workspace,
                () -> {
                    Optional<Contact> contact = contacts.find(user);
                    if (contact.isEmpty()) {
                        return new Outcome.UnknownUser();
                    }
                    Optional<Automation> automation = automations.find(series);
                    return automation.isEmpty()
                            ? new Outcome.UnknownSeries()
                            : change(action, contact.get(), automation.get());
                });
    }

    private Outcome change(Action action, Contact contact, Automation series) {
        if (series.type() != Automation.Type.SERIES) {
            return new Outcome.NotASeries();
        }
        return switch (action) {
            case ENROLL -> enrol(contact, series);
            case REMOVE -> new Outcome.Removed(enrolments.remove(series.id(), contact.id()));
        };
    }

    private Outcome enrol(Contact contact, Automation series) {
        if (series.status() != Automation.Status.ACTIVE) {
            return new Outcome.NotActive();
        }
        Instant now = clock.instant();
        Instant first = series.firstMail(now);
        return enrolments.add(series.id(), contact.id(), first, now)
                ? new Outcome.Enrolled(first)
                : new Outcome.AlreadyEnrolled();
    }

    /** What is asked for. */
    public enum Action {
        ENROLL,
        REMOVE
    }

    /** What was done, or why nothing was. */
    public sealed interface Outcome {

        record Enrolled(Instant scheduledFor) implements Outcome {}

        record AlreadyEnrolled() implements Outcome {}

        record Removed(boolean wasIn) implements Outcome {}

        record UnknownUser() implements Outcome {}

        record UnknownSeries() implements Outcome {}

        record NotASeries() implements Outcome {}

        record NotActive() implements Outcome {}
    }
}
