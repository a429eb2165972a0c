package ai.halo.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As whom a transaction enters the database, for which workspace, and whether it may write. */
record Entry(String role, @Nullable UUID workspace, boolean writes) {

    private static final String SNAPSHOT =
            "set transaction isolation level repeatable read, read only; ";
    private static final String WHO =
            "select set_config('role', ?, true), set_config('halo.workspace', ?, true)";

    static Entry writing(UUID workspace) {
        return new Entry("halo_app", workspace, true);
    }

    static Entry reading(UUID workspace) {
        return new Entry("halo_app", workspace, false);
    }

    static Entry acrossWorkspaces() {
        return new Entry("halo_app", null, true);
    }

    static Entry tailing() {
        return new Entry("halo_tail", null, false);
    }

    /** Refuses what a transaction entered like this cannot be joined for. */
    void admit(Entry nested) {
        if (!role.equals(nested.role) || !Objects.equals(workspace, nested.workspace)) {
            throw new IllegalStateException(
                    "a transaction of %s is open, and %s may not look into it"
                            .formatted(described(), nested.described()));
        }
        if (nested.writes && !writes) {
            throw new IllegalStateException("the open transaction only reads");
        }
    }

    /** The first statement of every transaction. */
    void announce(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(writes ? WHO : SNAPSHOT + WHO)) {
            statement.setString(1, role);
            statement.setString(2, workspace == null ? "" : workspace.toString());
            var _ = statement.execute();
        }
    }

    private String described() {
        return workspace == null ? role : role + " in workspace " + workspace;
    }
}
