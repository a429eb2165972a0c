package ai.halo.persistence.database;

import static java.util.stream.Stream.concat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What must be true of a database's roles before Halo can live in it, and the statement for each.
 */
record RoleSteps(List<Step> steps) {

    /** The one who logs in where Halo may create roles. */
    static final String LOGIN = "halo_login";

    private static final List<String> BECOMES = List.of("halo_app", "halo_tail");
    private static final String MYSELF = "(select oid from pg_roles where rolname = current_user)";

    record Step(String needed, String statement) {}

    /** For a user that may create roles: another one logs in, who cannot become the owner. */
    static RoleSteps forCreator() {
        var login =
                concat(
                        Stream.of(creating(LOGIN, "login noinherit")),
                        memberships(BECOMES, "to_regrole('halo_login')", LOGIN));
        var owning =
                new Step(
                        "not (select rolsuper from pg_roles where rolname = current_user)",
                        "grant halo_owner to current_user");
        return sum(List.of(creatingAll(), login, Stream.of(owning), schema()));
    }

    /** For a user that may not: an operator makes it a member of every role, inheriting nothing. */
    static RoleSteps forOperator(String user) {
        var quoted = '"' + user.replace("\"", "\"\"") + '"';
        var noInheritance =
                new Step(
                        "(select rolinherit from pg_roles where rolname = current_user)",
                        "alter role %s noinherit".formatted(quoted));
        return sum(
                List.of(
                        creatingAll(),
                        Stream.of(noInheritance),
                        memberships(List.of("halo_owner"), MYSELF, quoted),
                        memberships(BECOMES, MYSELF, quoted),
                        schema()));
    }

    /** The statements that are still to be executed. */
    List<String> missing(Connection connection) throws SQLException {
        var missing = new ArrayList<String>();
        for (var step : steps) {
            if (needed(step, connection)) {
                missing.add(step.statement + ";");
            }
        }
        return missing;
    }

    void execute(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var step : steps) {
                if (needed(step, connection)) {
                    statement.execute(step.statement);
                }
            }
        }
    }

    private static boolean needed(Step step, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select coalesce(" + step.needed + ", true)")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static RoleSteps sum(List<Stream<Step>> parts) {
        return new RoleSteps(parts.stream().flatMap(part -> part).toList());
    }

    private static Stream<Step> creatingAll() {
        return Stream.of("halo_owner", "halo_app", "halo_tail")
                .map(role -> creating(role, "nologin"));
    }

    private static Step creating(String role, String how) {
        return new Step(
                "to_regrole('%s') is null".formatted(role),
                "create role %s %s".formatted(role, how));
    }

    private static Stream<Step> memberships(List<String> roles, String memberOid, String member) {
        return roles.stream()
                .map(role ->
                        new Step(
                                "not pg_has_role(%s, to_regrole('%s'), 'member')"
                                        .formatted(memberOid, role),
                                "grant %s to %s".formatted(role, member)));
    }

    private static Stream<Step> schema() {
        return Stream.of(
                privilege("halo_owner", "create"),
                privilege("halo_owner", "usage"),
                privilege("halo_app", "usage"),
                privilege("halo_tail", "usage"));
    }

    private static Step privilege(String role, String privilege) {
        return new Step(
                "not has_schema_privilege(to_regrole('%s'), 'public', '%s')"
                        .formatted(role, privilege),
                "grant %s on schema public to %s".formatted(privilege, role));
    }
}
