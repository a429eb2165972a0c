package ai.halo.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.persistence.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every table there is, whoever made it: the walls between workspaces have no gap. */
class CatalogueTest {

    /** Tables without content of a workspace; nothing joins them without a decision. */
    private static final String OUTSIDE =
            "('credential', 'work', 'installation', 'flyway_schema_history')";

    private static final String TABLES =
            """
            pg_class t
            where t.relnamespace = 'public'::regnamespace
              and t.relkind in ('r', 'p')
            """;

    /** As PostgreSQL writes it, inside a literal. */
    private static final String OWN =
            "(workspace = (current_setting(''halo.workspace''::text))::uuid)";

    private static final String GUARDED = TABLES + " and t.relname not in " + OUTSIDE;

    @Test
    void forcesRowSecurityOnEveryTableWithContent() throws SQLException {
        assertThat(
                        rows(
                                "select t.relname from %s and not (t.relrowsecurity and t.relforcerowsecurity)"
                                        .formatted(GUARDED)))
                .isEmpty();
    }

    @Test
    void comparesEveryRowWithTheWorkspaceOfTheTransaction() throws SQLException {
        assertThat(
                        rows(
                                """
                                select t.relname from %s
                                  and not exists (
                                    select from pg_policy p
                                    where p.polrelid = t.oid
                                      and p.polpermissive
                                      and p.polcmd = '*'
                                      and pg_get_expr(p.polqual, p.polrelid) = '%s'
                                      and pg_get_expr(p.polwithcheck, p.polrelid) = '%s')
                                """
                                        .formatted(GUARDED, OWN, OWN)))
                .isEmpty();
    }

    @Test
    void letsNobodyButTheTailerSeeMoreThanOneWorkspace() throws SQLException {
        assertThat(
                        rows(
                                """
                                select t.relname || ' ' || p.polname || ' ' || p.polroles::regrole[]::text
                                from pg_policy p join pg_class t on t.oid = p.polrelid
                                where pg_get_expr(p.polqual, p.polrelid) not like '%halo.workspace%'
                                """))
                .containsExactly("event everybody {halo_tail}");
    }

    @Test
    void letsOnlyTheOwnerHaveTables() throws SQLException {
        assertThat(
                        rows(
                                "select t.relname from %s and t.relowner <> 'halo_owner'::regrole"
                                        .formatted(TABLES)))
                .isEmpty();
    }

    @Test
    void beginsEveryUniqueKeyWithTheWorkspace() throws SQLException {
        assertThat(
                        rows(
                                """
                                select i.indexrelid::regclass::text
                                from pg_index i join %s
                                  and i.indrelid = t.oid
                                  and i.indisunique
                                  and (select a.attname from pg_attribute a
                                       where a.attrelid = t.oid and a.attnum = i.indkey[0]) <> 'workspace'
                                """
                                        .formatted(GUARDED.replaceFirst("where", "on"))))
                .isEmpty();
    }

    @Test
    void keepsEveryReferenceInsideItsWorkspace() throws SQLException {
        assertThat(
                        rows(
                                """
                                select c.conrelid::regclass || ' ' || c.conname
                                from pg_constraint c
                                where c.contype = 'f'
                                  and c.connamespace = 'public'::regnamespace
                                  and ('workspace', 'workspace') is distinct from (
                                    (select attname from pg_attribute
                                     where attrelid = c.conrelid and attnum = c.conkey[1]),
                                    (select attname from pg_attribute
                                     where attrelid = c.confrelid and attnum = c.confkey[1]))
                                """))
                .isEmpty();
    }

    private static List<String> rows(String sql) throws SQLException {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
