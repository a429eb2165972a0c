package ai.halo.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every store keeps its contract beside a twin of its workspace that holds the same under the same
 * ids, with either of the two walls in between torn down, and none does with both.
 */
class EachWallAloneTest {

    private final Witness witness = new Witness();
    private final Blindfold blindfold = new Blindfold();
    private Twins twins;

    @BeforeEach
    void theNeighboursMoveIn() throws SQLException {
        twins = new Twins();
    }

    @AfterEach
    void theyMoveOut() throws SQLException {
        twins.close();
    }

    @Test
    void queriesHoldWhereRowSecurityIsOff() throws SQLException {
        twins.rowSecurity(false);
        var rehearsal = new Rehearsal();
        JdbcDoor.interpreted(witness, rehearsal::play);

        System.out.printf(
                "queries alone: %d tests put %d questions to %d stores and views%n",
                rehearsal.tests(), Stores.questions().size(), Stores.all().size());
        assertThat(rehearsal.broken()).isEmpty();
        assertThat(witness.heard()).containsAll(Stores.questions());
    }

    @Test
    void rowSecurityHoldsWhereNoQueryNamesItsWorkspace() {
        var rehearsal = new Rehearsal();
        JdbcDoor.interpreted(blindfold, rehearsal::play);

        System.out.printf(
                "row security alone: %d tests, %,d comparisons with a workspace made harmless%n",
                rehearsal.tests(), blindfold.covered());
        assertThat(rehearsal.broken()).isEmpty();
        assertThat(blindfold.covered()).isGreaterThan(1_000);
    }

    @Test
    void everyStoreLeaksWithoutBoth() throws SQLException {
        twins.rowSecurity(false);
        var rehearsal = new Rehearsal();
        JdbcDoor.interpreted(blindfold, rehearsal::play);

        System.out.printf(
                "no wall: %d of %d tests break%n", rehearsal.broken().size(), rehearsal.tests());
        assertThat(rehearsal.unmoved()).isEmpty();
    }
}
