package ai.halo.persistence;

import java.sql.SQLException;

/**
 * Every workspace gets a twin in which the same is written under the same ids and never removed, so
 * that whoever looks over the fence sees double, and whoever writes over it is caught.
 */
final class Twins implements AutoCloseable {

    private static final String MOVE_IN =
            """
            set session_replication_role = replica;
            truncate workspace, credential, work cascade;
            set session_replication_role = origin;

            create function twin() returns trigger language plpgsql security definer
            set session_replication_role = replica as $twin$
            begin
              if tg_op = 'UPDATE' then
                execute format(
                  'delete from %s t using (select ($1).*) o where t.workspace = md5(o.workspace::text)::uuid %s',
                  tg_relid::regclass, tg_argv[1]) using old;
              end if;
              execute format(
                'insert into %s (workspace%s) overriding system value select md5(n.workspace::text)::uuid%s'
                || ' from (select ($1).*) n on conflict do nothing',
                tg_relid::regclass, tg_argv[0], tg_argv[0]) using new;
              return null;
            end $twin$;

            create function fence() returns trigger language plpgsql as $fence$
            begin
              if old.workspace <> nullif(current_setting('halo.workspace', true), '')::uuid then
                raise exception 'wrote over the fence in %', tg_relid::regclass;
              end if;
              if tg_op = 'DELETE' then return old; else return new; end if;
            end $fence$;

            do $$ declare guarded oid; fields text; same text; begin
              for guarded in select polrelid from pg_policy where polname = 'own_workspace'
              loop
                select string_agg(format(', %I', attname), '' order by attnum) into fields
                from pg_attribute
                where attrelid = guarded and attnum > 0 and not attisdropped and attgenerated = ''
                  and attname <> 'workspace';
                select string_agg(format(' and t.%I = o.%I', attname, attname), '') into same
                from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
                where indrelid = guarded and indisprimary and attname <> 'workspace';
                execute format(
                  'create trigger twin after insert or update on %s for each row execute function twin(%L, %L)',
                  guarded::regclass, coalesce(fields, ''), coalesce(same, ''));
                execute format(
                  'create trigger fence before update or delete on %s for each row execute function fence()',
                  guarded::regclass);
              end loop;
            end $$;
            """;

    private static final String MOVE_OUT =
            "drop function twin() cascade; drop function fence() cascade";

    Twins() throws SQLException {
        TestDatabase.asSuperuser(MOVE_IN);
    }

    void rowSecurity(boolean on) throws SQLException {
        TestDatabase.asSuperuser(
                """
                do $$ declare guarded oid; begin
                  for guarded in select polrelid from pg_policy where polname = 'own_workspace'
                  loop execute format('alter table %%s %s row level security', guarded::regclass); end loop;
                end $$
                """
                        .formatted(on ? "enable" : "disable"));
    }

    @Override
    public void close() throws SQLException {
        rowSecurity(true);
        TestDatabase.asSuperuser(MOVE_OUT);
    }
}
