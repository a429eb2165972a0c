package ai.halo.persistence.audit;

import static ai.halo.application.audit.Deed.AGENT_ADDED;
import static ai.halo.application.audit.Deed.AGENT_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.Page;
import ai.halo.application.audit.AuditViews.Line;
import ai.halo.application.audit.AuditViews.Verdict;
import ai.halo.persistence.Crowd;
import ai.halo.persistence.OnPostgres;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.TestDatabase;
import ai.halo.persistence.log.Origin;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTrailTest extends OnPostgres {

    private static final Page.Slice ALL = new Page.Slice(200, null);
    private static final String KEY = "api_key:01a1fa0d-c25a-7ca1-8d35-b3cd1fb1c6fa";

    private final UUID agent = UUID.randomUUID();
    private final PostgresAuditViews audit = new PostgresAuditViews(transactions);

    @Test
    void saysWhoDidWhatToWhomInWhichRequest() {
        as(new Origin(KEY, "request-1", true))
                .inTransaction(workspace(), () -> transactions.record(AGENT_ADDED, agent));

        assertThat(audit.lines(workspace(), ALL).items())
                .singleElement()
                .returns(1L, Line::position)
                .returns(KEY, Line::actor)
                .returns("request-1", Line::requestId)
                .returns("agent_added", Line::deed)
                .returns(agent, Line::subject);
        assertThat(audit.lines(elsewhere(), ALL).items()).isEmpty();
    }

    @Test
    void keepsNothingOfWhatVisitorsDo() {
        as(new Origin("visitor", "request-1", false))
                .inTransaction(workspace(), () -> transactions.record(AGENT_ADDED, agent));

        assertThat(audit.verify(workspace())).isEqualTo(new Verdict.Intact(0, null));
    }

    @Test
    void keepsNothingOfWhatWasNotDoneInTheEnd() {
        assertThatThrownBy(() ->
                        within(() -> {
                            transactions.record(AGENT_ADDED, agent);
                            throw new IllegalStateException("no");
                        }))
                .hasMessage("no");

        assertThat(audit.lines(workspace(), ALL).items()).isEmpty();
    }

    @Test
    void chainsWhatManyDoAtOnce() {
        var _ =
                Crowd.of(
                        8,
                        () -> {
                            IntStream.range(0, 10).forEach(_ -> write());
                            return true;
                        });

        assertThat(audit.verify(workspace()))
                .isInstanceOfSatisfying(
                        Verdict.Intact.class,
                        intact -> {
                            assertThat(intact.lines()).isEqualTo(80);
                            assertThat(intact.head())
                                    .isEqualTo(
                                            audit.lines(workspace(), ALL)
                                                    .items()
                                                    .getFirst()
                                                    .hash());
                        });
    }

    @Test
    void isReadInParts() {
        IntStream.range(0, 5).forEach(_ -> write());

        var first = audit.lines(workspace(), new Page.Slice(3, null));
        var rest = audit.lines(workspace(), new Page.Slice(3, first.nextCursor()));

        assertThat(first.items()).extracting(Line::position).containsExactly(5L, 4L, 3L);
        assertThat(rest.items()).extracting(Line::position).containsExactly(2L, 1L);
        assertThat(rest.nextCursor()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_line set actor = 'system'",
                "delete from audit_line",
                "truncate audit_line",
                "update audit_head set position = 1",
                "delete from audit_head",
                "insert into audit_head values (gen_random_uuid(), 1, sha256(''))",
                "alter table audit_line disable trigger kept"
            })
    void givesRequestsNoWayToChangeIt(String sql) {
        write();

        assertThatThrownBy(() -> within(() -> transactions.sql().execute(sql)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageFindingMatch("permission denied|must be owner");
    }

    @Test
    void givesEachLineItsPlaceWhateverTheWriterSays() {
        write();
        within(() ->
                transactions
                        .sql()
                        .execute(
                                """
                                insert into audit_line (workspace, position, at, actor, act, subject, previous, hash)
                                values (?, 9, 'epoch', 'system', 'agent_added', ?, sha256('x'), sha256('x'))
                                """,
                                workspace().value(),
                                agent));

        assertThat(audit.lines(workspace(), ALL).items())
                .extracting(Line::position)
                .containsExactly(2L, 1L);
        assertThat(audit.verify(workspace())).isInstanceOf(Verdict.Intact.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | update audit_line set actor = 'system' where position = 3",
                "3 | update audit_line set subject = workspace where position = 3",
                "3 | update audit_line set at = at + interval '1 microsecond' where position = 3",
                "3 | update audit_line set request_id = null where position = 3",
                "3 | update audit_line set hash = sha256('x') where position = 3",
                "2 | delete from audit_line where position = 2",
                "5 | delete from audit_line where position = 5",
                "2 | update audit_line set position = 9 where position = 2",
                "1 | delete from audit_line where true",
                "6 | update audit_head set position = 5, hash = sha256('x') where true",
                "6 | delete from audit_head where true"
            })
    void findsWhatItsOwnerChangedBehindItsBack(long place, String tampering) throws SQLException {
        IntStream.range(0, 5).forEach(_ -> write());
        assertThat(audit.verify(workspace())).isInstanceOf(Verdict.Intact.class);

        asOwner(tampering + " and workspace = '" + workspace().value() + "'");

        assertThat(audit.verify(workspace())).isEqualTo(new Verdict.Broken(place));
    }

    private void write() {
        as(new Origin(KEY, "request-1", true))
                .inTransaction(workspace(), () -> transactions.record(AGENT_CHANGED, agent));
    }

    private static PostgresTransactions as(Origin origin) {
        return new PostgresTransactions(TestDatabase.connections(), () -> origin);
    }

    private static void asOwner(String tampering) throws SQLException {
        var address = TestDatabase.address();
        try (var connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    "set session_replication_role = replica; %s; reset session_replication_role"
                            .formatted(tampering));
        }
    }
}
