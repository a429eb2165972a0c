package ai.halo.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The keys on their own: written past row security and past every query, no row can refer to what
 * is another workspace's, and each can refer to the same in its own.
 */
class ReferencesTest {

    private static final String OURS = UUID.randomUUID().toString();
    private static final String THEIRS = UUID.randomUUID().toString();

    private static final String REFERENCES =
            """
            select conname, conrelid::regclass::text, confrelid::regclass::text,
                   (select string_agg(quote_ident(attname), ',' order by place)
                    from unnest(conkey) with ordinality as k(num, place)
                    join pg_attribute on attrelid = conrelid and attnum = num),
                   (select string_agg(quote_ident(attname), ',' order by place)
                    from unnest(confkey) with ordinality as k(num, place)
                    join pg_attribute on attrelid = confrelid and attnum = num)
            from pg_constraint
            where contype = 'f' and connamespace = 'public'::regnamespace and cardinality(conkey) > 1
            order by 2, 1
            """;

    /** Ids that stand without a key, because what they name may be gone or lies elsewhere. */
    private static final List<String> UNBOUND =
            List.of(
                    "audit_line.subject",
                    "conversation.agent",
                    "conversation.ticket",
                    "event.subject");

    private record Reference(String name, String from, String to, String fields, String targets) {}

    private Connection superuser;

    @BeforeEach
    void enterPastEveryWall() throws SQLException {
        var address = TestDatabase.address();
        superuser = DriverManager.getConnection(address.url(), address.user(), address.password());
        superuser.setAutoCommit(false);
    }

    @AfterEach
    void leaveEverythingAsItWas() throws SQLException {
        superuser.rollback();
        superuser.close();
    }

    @Test
    void neverLeaveTheirWorkspace() throws SQLException {
        List<Reference> references =
                rows(REFERENCES).stream()
                        .map(row -> new Reference(row[0], row[1], row[2], row[3], row[4]))
                        .toList();
        tearDownWhatElseCouldRefuse();

        for (Reference reference : references) {
            var start = superuser.setSavepoint();
            for (Reference other : references) {
                if (other.from().equals(reference.from()) && !other.equals(reference)) {
                    run("alter table " + other.from() + " drop constraint " + other.name());
                }
            }
            run("set session_replication_role = replica");
            insert(reference.to(), reference.targets(), THEIRS);
            run("set session_replication_role = origin");
            assertThat(refusal(reference, OURS)).as("%s", reference).contains(reference.name());
            assertThat(refusal(reference, THEIRS)).as("%s", reference).isEmpty();
            superuser.rollback(start);
        }

        System.out.printf(
                "%d references from %d tables end at the border%n",
                references.size(), references.stream().map(Reference::from).distinct().count());
        assertThat(references).hasSizeGreaterThan(20);
    }

    @Test
    void areKeysWhereverAnotherThingIsNamed() throws SQLException {
        assertThat(
                        rows(
                                """
                                select t.relname || '.' || a.attname
                                from pg_attribute a join pg_class t on t.oid = a.attrelid
                                join pg_policy p on p.polrelid = t.oid and p.polname = 'own_workspace'
                                where a.attnum > 0 and a.atttypid = 'uuid'::regtype
                                  and a.attname not in ('workspace', 'id')
                                  and not exists (
                                    select from pg_constraint c
                                    where c.contype = 'f' and c.conrelid = t.oid
                                      and a.attnum = any (c.conkey))
                                order by 1
                                """))
                .extracting(row -> row[0])
                .containsExactlyElementsOf(UNBOUND);
    }

    private String refusal(Reference reference, String workspace) throws SQLException {
        var before = superuser.setSavepoint();
        try {
            insert(reference.from(), reference.fields(), workspace);
            return "";
        } catch (SQLException refused) {
            superuser.rollback(before);
            return String.valueOf(refused.getMessage());
        }
    }

    /** A row with one and the same value of its kind in every field of a key, and no other id. */
    private void insert(String table, String fields, String workspace) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (String[] field :
                rows(
                        """
                        select quote_ident(attname), format_type(atttypid, null) from pg_attribute
                        where attrelid = '%s'::regclass and attnum > 0 and attgenerated = '' and attidentity = ''
                          and (attnotnull or quote_ident(attname) = any (string_to_array('%s', ',')))
                        """
                                .formatted(table, fields))) {
            names.add(field[0]);
            boolean named = List.of(fields.split(",")).contains(field[0]);
            values.add(
                    field[0].equals("workspace") ? "'" + workspace + "'" : some(field[1], named));
        }
        run(
                "insert into %s (%s) values (%s)"
                        .formatted(table, String.join(", ", names), String.join(", ", values)));
    }

    private static String some(String type, boolean named) {
        return switch (type) {
            case "uuid" -> "'00000000-0000-7000-8000-00000000000" + (named ? 1 : 2) + "'";
            case "integer", "bigint" -> "1";
            case "timestamp with time zone" -> "'2026-01-01'";
            case "bytea" -> "'\\x00'";
            case "jsonb" -> "'{}'";
            default -> "'x'";
        };
    }

    private void tearDownWhatElseCouldRefuse() throws SQLException {
        for (String[] rule :
                rows(
                        """
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                        from pg_constraint
                        where connamespace = 'public'::regnamespace
                          and (contype = 'c' or contype = 'f' and cardinality(conkey) = 1)
                        union all
                        select format('alter table %s alter column %I drop not null', attrelid::regclass, attname)
                        from pg_attribute join pg_class t on t.oid = attrelid
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                          and attnum > 0 and attnotnull and attidentity = ''
                          and not exists (select from pg_index
                                          where indrelid = attrelid and indisprimary and attnum = any (indkey))
                        """)) {
            run(rule[0]);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String[]> rows(String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String[]>();
            while (found.next()) {
                var row = new String[found.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = found.getString(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
