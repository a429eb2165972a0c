-- What every later table stands on. Run as halo_owner; requests run as halo_app and the tailer as halo_tail.

-- One line per table of a workspace: `select halo_guard('ticket');`. From then on even its owner sees only the rows
-- of the workspace that the transaction has named, and none at all, but an error, where it has named none.
-- A migration that fills such a table lifts the force for its own length.
create function halo_guard(guarded regclass, workspace_column name default 'workspace') returns void
language plpgsql as $$
declare
  own text := format('%I = current_setting(''halo.workspace'')::uuid', workspace_column);
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force  row level security', guarded);
  execute format('create policy own_workspace on %s using (%s) with check (%s)', guarded, own, own);
  execute format('grant select, insert, update, delete on %s to halo_app', guarded);
end $$;


-- Which workspace a key opens. Asked before a workspace is known, so outside the guard; it holds no content.
create table credential (
  hash       bytea       not null check (octet_length(hash) = 32),
  kind       text        not null check (kind in ('widget_key', 'api_key')),
  workspace  uuid        not null,
  created_at timestamptz not null default now(),
  primary key (hash)
);

-- the keys of a workspace, to replace or erase them
create index credential_of_workspace on credential (workspace);

grant select, insert, update, delete on credential to halo_app;


-- What is to be done in which workspace, by whichever process comes first. Outside the guard; it holds no content.
-- Work of one kind on one subject is done in the order of its position.
create table work (
  workspace uuid        not null,
  id        uuid        not null,
  position  bigint      not null generated always as identity,
  kind      text        not null check (length(kind) between 1 and 100),
  ref       uuid        not null,
  subject   uuid        not null,
  due       timestamptz not null default now(),
  lease     timestamptz,
  attempts  int         not null default 0 check (attempts >= 0),
  parked_at timestamptz,
  primary key (workspace, id),
  unique      (workspace, kind, ref)
);

-- the next work that is due, first come first served
create index work_due on work (due, position) where parked_at is null;

-- whether earlier work on the same subject is still open
create index work_in_order on work (workspace, kind, subject, position) where parked_at is null;

grant select, insert, update, delete on work to halo_app;


-- Everything that happened, in ids, enums and numbers. Transactions end in another order than they begin: readers go
-- by (xid, seq), and no further than the oldest transaction still running.
create table event (
  workspace    uuid        not null,
  id           uuid        not null,
  xid          xid8        not null default pg_current_xact_id(),
  seq          bigint      not null generated always as identity,
  type         text        not null check (length(type) between 1 and 100),
  version      int         not null check (version > 0),
  subject_kind text        not null check (length(subject_kind) between 1 and 100),
  subject      uuid        not null,
  actor        text        not null check (length(actor) between 1 and 200),
  request_id   text        check (length(request_id) between 1 and 200),
  occurred_at  timestamptz not null,
  payload      jsonb       not null check (jsonb_typeof(payload) = 'object'),
  primary key (workspace, id)
);

-- the log of everybody, for the tailer
create index event_in_order on event (xid, seq);

-- the log of one workspace
create index event_of_workspace on event (workspace, xid, seq);

select halo_guard('event');
revoke update, delete on event from halo_app;
create policy everybody on event for select to halo_tail using (true);
grant select on event to halo_tail;


-- What there is one of. A restored log gets the next generation, so that positions in the old one are not believed.
create table installation (
  single         boolean not null default true check (single),
  log_generation int     not null default 1 check (log_generation > 0),
  vault_check    bytea,
  primary key (single)
);

insert into installation default values;

grant select, update on installation to halo_app;
grant select on installation to halo_tail;
