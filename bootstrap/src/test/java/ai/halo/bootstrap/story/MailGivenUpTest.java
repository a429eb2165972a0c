package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.email.PostOffice;
import ai.halo.domain.Json;
import ai.halo.persistence.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mail for which no server was ever there. */
class MailGivenUpTest {

    private static final String NINE_TIMES =
            "update work set attempts = 9, lease = null, due = now()"
                    + " where workspace = ? and kind = 'mail-transcript'"
                    + " and attempts > 0 and lease is null returning 1";
    private static final String PARKED =
            "select count(*) from work where workspace = ? and kind = 'mail-transcript'"
                    + " and parked_at is not null";
    private static final String KEPT =
            "select count(address) from transcript_request where workspace = ?";

    @Test
    void isParkedAndItsAddressForgotten() {
        var office = PostOffice.open();
        office.close();
        var settings = new HashMap<>(RunningHalo.onTheTestDatabase());
        settings.put("HALO_SMTP_URL", "smtp://127.0.0.1:" + office.port());
        RunningHalo halo = RunningHalo.start(settings);
        try {
            var company = Company.movesInto(halo);
            UUID workspace = UUID.fromString(company.orgId());
            Json.Obj session = Json.object().with("session_id", "s1");
            company.ask(session.with("message", "Hello"));
            company.sdk("/transcript", session.with("email", "ann@example.com"));
            assertThat(number(KEPT, workspace)).isEqualTo(1);

            Company.await(() -> number(NINE_TIMES, workspace) == 1);
            Company.await(() -> number(PARKED, workspace) == 1);

            assertThat(number(KEPT, workspace)).isZero();
        } finally {
            halo.stop();
        }
    }

    private static int number(String sql, UUID workspace) {
        var address = TestDatabase.address();
        try (var connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, workspace);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
