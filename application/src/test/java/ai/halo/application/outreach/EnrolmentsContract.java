package ai.halo.application.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.Room;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.outreach.AutomationId;
import org.junit.jupiter.api.Test;

/** What every keeper of enrolments promises. */
public interface EnrolmentsContract extends Room {

    Enrolments enrolments();

    /** A series that is known. */
    AutomationId series();

    /** A contact that is known. */
    ContactId somebody();

    @Test
    default void enrolsOnceUntilRemoved() {
        assertThat(enrolled()).isTrue();
        assertThat(enrolled()).isFalse();
        assertThat(removed()).isTrue();
        assertThat(removed()).isFalse();
        assertThat(enrolled()).isTrue();
    }

    private boolean enrolled() {
        return within(() -> enrolments().add(series(), somebody(), NOON, NOON));
    }

    private boolean removed() {
        return within(() -> enrolments().remove(series(), somebody()));
    }
}
