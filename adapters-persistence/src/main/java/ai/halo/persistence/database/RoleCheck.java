package ai.halo.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/** Refuses a database whose roles could see past the walls between workspaces. */
final class RoleCheck {

    private static final String POWERS =
            """
            select r.rolname,
                   r.rolsuper,
                   r.rolbypassrls,
                   exists (select from pg_class t
                           where t.relnamespace = 'public'::regnamespace
                             and t.relkind in ('r', 'p')
                             and t.relowner = r.oid),
                   pg_has_role(r.oid, 'halo_owner', 'usage')
            from pg_roles r
            where r.rolname in (session_user, 'halo_app', 'halo_tail')
            """;

    private static final String[] POWER = {
        "is a superuser", "bypasses row security", "owns tables", "inherits from halo_owner"
    };

    static void refusePowers(Connection login) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = login.createStatement();
                var rows = statement.executeQuery(POWERS)) {
            while (rows.next()) {
                for (int power = 0; power < POWER.length; power++) {
                    if (rows.getBoolean(power + 2)) {
                        found.add(rows.getString(1) + " " + POWER[power]);
                    }
                }
            }
        }
        if (!found.isEmpty()) {
            throw new UnusableDatabase(
                    "The database would not keep workspaces apart: %s."
                            .formatted(String.join(", ", found)));
        }
    }

    private RoleCheck() {}
}
